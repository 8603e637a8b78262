import { expect, test } from '../fixtures.ts'
import { layFile, layMeeting } from '../sample-texts.ts'
import type { TarazPage } from '../pages/taraz-page.ts'

async function chooseFor(taraz: TarazPage, pair: string, field: RegExp, name: string): Promise<void> {
  const group = taraz.dialog('Add texts to the project').getByRole('group', { name: pair })
  await group.getByRole('group', { name: field }).getByRole('button', { name: /text/ }).click()
  await taraz.chooseEntry('Choose a text', name)
}

const documents = (taraz: TarazPage) => taraz.page.locator('li:has(.overview-bar) .overview-name')

test('texts are added to an open project, aligned, and one undo takes all of them away', async ({
  taraz,
  folders,
}) => {
  await layMeeting(folders)
  await layFile(folders, 'lone.fa.txt', 'یک. دو.')
  await taraz.createFrom('meeting.fa.txt', 'meeting.en.txt')
  await taraz.enter(1, 'target')
  await taraz.type('Kept. ')
  await taraz.save()
  const before = await taraz.readProject()
  await taraz.press('Control+Alt+Shift+a')
  await chooseFor(taraz, 'Text 1', /^Source text/, 'meeting.fa.txt')
  await chooseFor(taraz, 'Text 1', /^Its translation/, 'meeting.en.txt')
  await taraz.button('One more text').click()
  await chooseFor(taraz, 'Text 2', /^Source text/, 'lone.fa.txt')
  await taraz.button('Align and add').click()
  await expect(taraz.page.getByText('2 documents were added.')).toBeVisible()
  await expect(documents(taraz)).toHaveText(['meeting.fa.txt', 'meeting.fa.txt', 'lone.fa.txt'])
  await taraz.save()
  const after = await taraz.readProject()
  expect(after.links.length).toBe(2 * before.links.length + 2)
  expect(after.sentences.length).toBe(2 * before.sentences.length + 2)
  await taraz.press('Control+z')
  await expect(documents(taraz)).toHaveText(['meeting.fa.txt'])
  await taraz.save()
  expect(await taraz.readProject()).toEqual(before)
  await taraz.press('Control+Shift+z')
  await expect(documents(taraz)).toHaveCount(3)
  await taraz.save()
  expect(await taraz.readProject()).toEqual(after)
})

test('adding texts can be stopped, and leaves the project as it was', async ({ taraz, folders }) => {
  await layMeeting(folders)
  const lines = (word: string) =>
    Array.from({ length: 3000 }, (_, n) => `${word} ${n * 37} ${word} ${n}.`).join('\n')
  await layFile(folders, 'long.fa.txt', lines('کتاب'))
  await layFile(folders, 'long.en.txt', lines('book'))
  await taraz.createFrom('meeting.fa.txt', 'meeting.en.txt')
  await taraz.save()
  const before = await taraz.readProject()
  await taraz.press('Control+Alt+Shift+a')
  await chooseFor(taraz, 'Text 1', /^Source text/, 'long.fa.txt')
  await chooseFor(taraz, 'Text 1', /^Its translation/, 'long.en.txt')
  await taraz.button('Align and add').click()
  await expect(taraz.page.getByText(/Aligning the new texts/)).toBeVisible()
  await taraz.button('Cancel').click()
  await expect(taraz.page.getByText('Cancelled. The project is as it was.')).toBeVisible()
  await expect(documents(taraz)).toHaveCount(1)
  await taraz.enter(1, 'target')
  await taraz.type('x')
  await taraz.press('Control+z')
  await taraz.save()
  expect(await taraz.readProject()).toEqual(before)
})
