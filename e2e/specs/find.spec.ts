import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { rowsOf, textsOf, type TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

const field = (taraz: TarazPage, name: string): Locator =>
  taraz.page.getByRole('textbox', { name, exact: true })
const matches = (taraz: TarazPage): Locator =>
  taraz.page.getByRole('list', { name: 'Matches' }).getByRole('listitem')

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', 'علي می‌رود.\nکتاب‌ها را ببر.\nسال ۱۴۰۳ بود.\nعلی رفت.')
  await layFile(folders, 'en.txt', 'Ali goes.\nTake the books.\nIt was 1403.\nAli left, and Ali slept.')
  await taraz.createFrom('fa.txt', 'en.txt')
})

test('words are found in any spelling, in both texts, and gone through by F3', async ({ taraz }) => {
  await taraz.press('Control+f')
  await field(taraz, 'Find').fill('علی')
  await expect(matches(taraz)).toHaveCount(2)
  await expect(taraz.page.locator('.cell-text .found')).toHaveText(['علي', 'علی'])
  await field(taraz, 'Find').fill('کتابها')
  await expect(taraz.page.locator('.cell-text .found')).toHaveText(['کتاب‌ها'])
  await field(taraz, 'Find').fill('۱۴۰۳')
  await expect(matches(taraz)).toHaveCount(2)
  await field(taraz, 'Find').fill('ali')
  await expect(matches(taraz)).toHaveCount(3)
  await taraz.press('F3')
  await expect(taraz.live).toBeFocused()
  const selected = () => taraz.page.evaluate(() => getSelection()?.toString())
  await expect.poll(selected).toBe('Ali')
  await expect(taraz.row(1).locator('.found-now')).toHaveText('Ali')
  await taraz.press('Shift+F3')
  await expect(taraz.row(4).locator('.found-now')).toHaveText('Ali')
  await taraz.press('F3')
  await expect(taraz.row(1).locator('.found-now')).toHaveText('Ali')
})

test('replacements are seen before they are made, can be left out, and are one undo', async ({ taraz }) => {
  const before = textsOf(await taraz.readProject(), 'target')
  await taraz.press('Control+Shift+h')
  await field(taraz, 'Find').fill('Ali')
  await field(taraz, 'Replace with').fill('Omar')
  await expect(matches(taraz)).toHaveCount(3)
  await expect(matches(taraz).nth(1).locator('del')).toHaveText('Ali')
  await expect(matches(taraz).nth(1).locator('ins')).toHaveText('Omar')
  await matches(taraz).nth(1).getByRole('checkbox').uncheck()
  await taraz.button('Replace all 2').click()
  await expect(taraz.page.getByText('2 replaced.')).toBeVisible()
  await taraz.save()
  const after = textsOf(await taraz.readProject(), 'target')
  expect(after).toEqual(['Omar goes.', 'Take the books.', 'It was 1403.', 'Ali left, and Omar slept.'])
  await taraz.enter(1, 'target')
  await taraz.press('Control+z')
  await taraz.save()
  expect(textsOf(await taraz.readProject(), 'target')).toEqual(before)
})

test('an expression replaces by its groups; one that is wrong is told in words', async ({ taraz }) => {
  await taraz.press('Control+Shift+h')
  await taraz.button('Regular expression').click()
  await field(taraz, 'Find').fill('(\\w+) (goes')
  await expect(taraz.page.getByRole('alert')).toContainText('A round bracket has no partner')
  await field(taraz, 'Find').fill('(\\w+) (goes)')
  await field(taraz, 'Replace with').fill('$2: $1')
  await taraz.button('Replace 1').click()
  await taraz.save()
  expect(rowsOf(await taraz.readProject())[0]).toBe('علي می‌رود. | goes: Ali.')
})

test('the source is left out while it is protected, and a locked row always', async ({ taraz }) => {
  await taraz.enter(4, 'target')
  await taraz.press('F4')
  await taraz.press('Control+Shift+h')
  await field(taraz, 'Find').fill('ali')
  await taraz.page.getByRole('radio', { name: 'English' }).click()
  await field(taraz, 'Replace with').fill('x')
  await expect(matches(taraz).nth(1)).toContainText('Row locked')
  await taraz.button('Replace all 3').click()
  await expect(taraz.page.getByText('1 replaced. 2 left out')).toBeVisible()
  await field(taraz, 'Find').fill('علی')
  await taraz.page.getByRole('radio', { name: 'Persian' }).click()
  await expect(matches(taraz).first()).toContainText('Source protected')
})

test('marks that can turn a text round are shown always, listed by a check, and taken out', async ({
  taraz,
}) => {
  await taraz.enter(3, 'target')
  await taraz.page.evaluate(() => navigator.clipboard.writeText(' \u202eabc\u202c \u2067x\u2069'))
  await taraz.press('Control+v')
  await expect(taraz.row(3).locator('.hidden')).toHaveCount(2)
  await taraz.enter(1, 'target')
  await expect(taraz.row(3).locator('.hidden')).toHaveCount(2)
  await taraz.run('Check for marks')
  await expect(matches(taraz)).toHaveCount(2)
  await taraz.button('Replace all 2').click()
  await taraz.save()
  expect(textsOf(await taraz.readProject(), 'target')[2]).toBe('It was 1403. abc \u2067x\u2069')
})

test('ZWNJ can be put into the field by name, is found, and counted at the foot', async ({ taraz }) => {
  await expect(taraz.page.getByText('ZWNJ 2')).toBeVisible()
  await taraz.press('Control+f')
  await taraz.button('Insert a character').click()
  await taraz.page.getByRole('menuitem', { name: /ZWNJ/ }).click()
  await expect(matches(taraz)).toHaveCount(2)
})
