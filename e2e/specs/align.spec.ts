import { expect, test } from '../fixtures.ts'
import { layMeeting } from '../sample-texts.ts'

test('two texts are aligned as a person would, each link with its reasons', async ({ taraz, folders }) => {
  await layMeeting(folders)
  await taraz.createFrom('meeting.fa.txt', 'meeting.en.txt')
  await taraz.hasRows(7)
  const { links } = await taraz.readProject()
  expect(links.map(({ source, target }) => [source.length, target.length])).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 1],
    [1, 2],
    [1, 2],
  ])
  for (const link of links) {
    expect(link.alignment).toBe('proposed')
    expect(link.confidence).toBeGreaterThan(0.5)
    expect(link.reasons?.length).toBeGreaterThan(0)
  }
  await taraz.enter(2, 'target')
  await expect(taraz.row(2)).toContainText(/Proposed: same names .*America/)
})
