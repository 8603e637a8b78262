import { expect, test } from '../fixtures.ts'
import { textsOf } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', 'یک دو سه.\nچهار پنج شش.')
  await layFile(folders, 'en.txt', 'One two three.\nFour five six.')
  await taraz.createFrom('fa.txt', 'en.txt')
})

test('the history says who did what and when, and leads back: one sentence, or all of it', async ({
  taraz,
}) => {
  const steps = taraz.page.locator('.history-step')
  await taraz.press('Control+,')
  const author = taraz.page.getByRole('dialog').getByRole('textbox', { name: /name/i })
  await author.fill('Sara')
  await taraz.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(taraz.page.getByRole('dialog')).toHaveCount(0)
  await taraz.enter(1, 'target')
  await taraz.type(' A')
  await taraz.enter(2, 'target')
  await taraz.type(' B')
  await taraz.press('F9')
  await taraz.isSafe()
  await taraz.run('Show the history')
  await expect(steps.first()).toContainText('Sara')
  await expect(steps.first()).toContainText('Mark as reviewed')
  await taraz.enter(1, 'target')
  await taraz.page.getByRole('radio', { name: 'This sentence' }).click()
  await expect(steps).not.toHaveCount(0)
  await expect(steps.first()).toContainText('One two three. A')
  await steps.last().getByRole('button', { name: 'Bring the sentence back to this' }).click()
  await expect(taraz.cell(1, 'target')).toHaveText('One two three.')
  await expect(taraz.cell(2, 'target')).toContainText('Four five six. B')
  await taraz.page.getByRole('radio', { name: 'The project' }).click()
  await expect(steps.first()).toContainText('Brought back an older state')
  await steps.last().getByRole('button', { name: 'Bring the whole project back to this' }).click()
  await expect(taraz.cell(2, 'target')).toHaveText('Four five six.')
  await taraz.press('Control+z')
  await expect(taraz.cell(2, 'target')).toContainText('Four five six. B')
  await taraz.save()
  expect(textsOf(await taraz.readProject(), 'target')).toEqual(['One two three.', 'Four five six. B'])
})
