import { expect, test } from '../fixtures.ts'
import { layFile, layLongTexts, layMeeting } from '../sample-texts.ts'

const shapes = (links: { source: unknown[]; target: unknown[] }[]) =>
  links.map(({ source, target }) => `${source.length}:${target.length}`)

test('rows that are no longer confirmed are aligned again, by the confirmed ones, and one undo takes it back', async ({
  taraz,
  folders,
}) => {
  await layMeeting(folders)
  await taraz.createFrom('meeting.fa.txt', 'meeting.en.txt')
  await taraz.enter(1, 'target')
  await taraz.press('Control+Enter')
  await taraz.enter(3, 'target')
  await taraz.press('Alt+Shift+ArrowUp')
  for (const row of [2, 3]) {
    await taraz.enter(row, 'target')
    await taraz.run('Take back the confirmation')
  }
  await taraz.save()
  const messed = (await taraz.readProject()).links
  await taraz.enter(2, 'source')
  await taraz.press('Control+Backslash')
  await expect(taraz.page.getByText(/rows? (was|were) aligned anew/)).toBeVisible()
  await taraz.save()
  const mended = (await taraz.readProject()).links
  expect(shapes(mended)).toEqual(['1:2', '1:2', '1:2', '1:2', '1:1', '1:2', '1:2'])
  expect(mended.map(({ id }) => id)).toEqual(messed.map(({ id }) => id))
  expect(mended[0]!.alignment).toBe('confirmed')
  await taraz.press('Control+z')
  await taraz.save()
  expect((await taraz.readProject()).links).toEqual(messed)
})

test('aligning a long text again can be stopped, and leaves the rows as they were', async ({
  taraz,
  folders,
}) => {
  const lines = (word: string, end: string) =>
    Array.from({ length: 1500 }, (_, n) => `${word} ${n * 37} ${word} ${n}${end}`).join('\n')
  await layFile(folders, 'a.fa.txt', lines('کتاب', ' بود.'))
  await layFile(folders, 'b.en.txt', lines('book', ' was.'))
  await taraz.createFrom('a.fa.txt', 'b.en.txt')
  await taraz.save()
  const before = (await taraz.readProject()).links
  await taraz.enter(1, 'target')
  await taraz.press('Control+Alt+Backslash')
  await taraz.button('Cancel').click()
  await expect(taraz.page.getByText('Cancelled. The rows are as they were.')).toBeVisible()
  await taraz.type('x')
  await taraz.save()
  expect((await taraz.readProject()).links).toEqual(before)
})

test('the first rows of a long text stand anew before the last, and go back as one', async ({
  taraz,
  folders,
}) => {
  test.slow()
  const count = 6000
  await layLongTexts(folders, count)
  await taraz.createFrom('long.fa.txt', 'long.en.txt')
  await expect(taraz.page.getByText(/Aligning the rest of the texts/)).toBeHidden({ timeout: 60_000 })
  await taraz.enter(3, 'target')
  await taraz.press('Alt+Shift+ArrowUp')
  for (const row of [2, 3]) {
    await taraz.enter(row, 'target')
    await taraz.run('Take back the confirmation')
  }
  await taraz.save()
  const messed = (await taraz.readProject()).links
  expect(shapes(messed).slice(0, 4)).toEqual(['1:1', '1:2', '1:0', '1:1'])
  const target = taraz.cell(3, 'target')
  await taraz.press('Control+Alt+Backslash')
  await expect(target).toContainText(' 2.', { timeout: 60_000 })
  await expect(taraz.page.getByText(/Aligning the rows again/)).toBeVisible()
  await taraz.button('Cancel').click()
  await expect(taraz.page.getByText('Cancelled. The rows are as they were.')).toBeVisible()
  await taraz.save()
  expect((await taraz.readProject()).links).toEqual(messed)
  await taraz.press('Control+Alt+Backslash')
  await expect(taraz.page.getByText(/rows? (was|were) aligned anew/)).toBeVisible({ timeout: 60_000 })
  await expect(target).toContainText(' 2.')
  await taraz.press('Control+z')
  await expect(target).not.toContainText(' 2.')
  await taraz.save()
  expect((await taraz.readProject()).links).toEqual(messed)
})
