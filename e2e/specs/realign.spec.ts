import { expect, test } from '../fixtures.ts'
import { layFile, layMeeting } from '../sample-texts.ts'

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
