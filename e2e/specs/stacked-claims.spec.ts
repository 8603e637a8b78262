import type { ClaimantId, ClaimId } from '../../shared/model/id.ts'
import type { Claim } from '../../shared/model/records.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import type { ProjectFile, TarazPage } from '../pages/taraz-page.ts'

/** The words of each side of the sample that three claims share: one on all of them twice over, one on a part. */
async function openStacked(taraz: TarazPage): Promise<string> {
  await taraz.openSample()
  await taraz.save()
  const project = await taraz.readProject()
  const sentence = project.sentences.find(({ side }) => side === 'target')!
  const words = sentence.text.split(' ').slice(0, 4).join(' ')
  const claim = (id: string, to: number): Claim => ({
    ...project.claims[0]!,
    id: id as ClaimId,
    claimant: 'eStack' as ClaimantId,
    source: { content: [], cue: [], claimant: [] },
    target: {
      content: [{ sentence: sentence.id, from: 0, to, quote: sentence.text.slice(0, to) }],
      cue: [],
      claimant: [],
    },
  })
  const stacked: ProjectFile = {
    ...project,
    claimants: [
      ...project.claimants,
      { id: 'eStack' as ClaimantId, names: { source: 'کسی', target: 'Somebody' }, kind: 'person' },
    ],
    claims: [claim('cOne', words.length), claim('cSame', words.length), claim('cPart', words.indexOf(' '))],
  }
  await writeFile(join(taraz.folders.projects, 'stacked.taraz.json'), JSON.stringify(stacked))
  await taraz.openFile('stacked.taraz.json')
  await expect(taraz.page.getByText('stacked').first()).toBeVisible()
  return words
}

/** The claims that are lit up, by the words that are drawn so. */
async function lit(taraz: TarazPage): Promise<string> {
  return (await taraz.cell(1, 'target').locator('.claim-on').allInnerTexts()).join('')
}

const current = (taraz: TarazPage) => taraz.page.locator('[data-claim][aria-current=true]')

test('claims that lie over one another are each reached: by clicks, by a key, and from a menu', async ({
  taraz,
}) => {
  const words = await openStacked(taraz)
  const [first = ''] = words.split(' ')
  await taraz.enter(1, 'target')
  await taraz.caretBefore(1, 'target', first.slice(1))
  await expect.poll(() => lit(taraz)).toBe(first)

  const seen = new Set<string | null>()
  for (let press = 0; press < 3; press++) {
    seen.add(await current(taraz).getAttribute('data-claim'))
    await taraz.press('Control+.')
  }
  expect([...seen].toSorted()).toEqual(['cOne', 'cPart', 'cSame'])
  await expect.poll(() => lit(taraz)).toBe(first)

  const { x, y } = await taraz.live.evaluate((root, at) => {
    const range = document.createRange()
    const node = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode()!
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const letter = range.getBoundingClientRect()
    return { x: letter.left + letter.width / 2, y: letter.top + letter.height / 2 }
  }, 1)
  const clicked = new Set<string | null>()
  for (let press = 0; press < 3; press++) {
    // Two presses within half a second are a double click, which selects a word: here time itself is what is tested.
    await taraz.page.waitForTimeout(700)
    await taraz.page.mouse.click(x, y)
    await expect(current(taraz)).toHaveCount(1)
    clicked.add(await current(taraz).getAttribute('data-claim'))
  }
  expect([...clicked].toSorted()).toEqual(['cOne', 'cPart', 'cSame'])

  await taraz.press('Alt+.')
  const menu = taraz.page.getByRole('menu', { name: '3 claims here' })
  await expect(menu.getByRole('menuitem')).toHaveCount(3)
  await taraz.press('End')
  await taraz.press('Enter')
  await expect(menu).toHaveCount(0)
  await expect(taraz.live).toBeFocused()
  await expect(current(taraz)).toHaveAttribute('data-claim', 'cSame')
})
