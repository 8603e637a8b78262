import { expect, test } from '../fixtures.ts'
import { layMixed, MIXED } from '../mixed-project.ts'
import type { TarazPage } from '../pages/taraz-page.ts'
import type { Folders } from '../shells.ts'

/** Where the caret is, counted as the records count: a code or a border of sentences is one. */
function caretOffset(taraz: TarazPage, end: 'focus' | 'anchor' = 'focus'): Promise<number> {
  return taraz.live.evaluate((cell, which) => {
    const selection = getSelection()!
    const range = document.createRange()
    range.setStart(cell, 0)
    range.setEnd(
      which === 'focus' ? selection.focusNode! : selection.anchorNode!,
      which === 'focus' ? selection.focusOffset : selection.anchorOffset,
    )
    const before = range.cloneContents()
    const borders = before.querySelectorAll('.cell-code:not(img), .cell-separator').length
    return (before.textContent ?? '').length + borders
  }, end)
}

/** All places where a caret may stand: between what readers take for letters. A ZWNJ belongs to the letter before it. */
function stopsOf(texts: readonly string[]): number[] {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const stops = [0]
  let start = 0
  for (const text of texts) {
    for (const { index, segment } of graphemes.segment(text)) stops.push(start + index + segment.length)
    start += text.length + 1
    stops.push(start)
  }
  return [...new Set(stops.slice(0, -1))]
}

async function walk(taraz: TarazPage, key: string, end: number): Promise<number[]> {
  const visited = [await caretOffset(taraz)]
  for (let step = 0; step < 200 && visited.at(-1) !== end; step++) {
    await taraz.press(key)
    const now = await caretOffset(taraz)
    visited.push(now)
    if (now === visited.at(-2)) break
  }
  return visited
}

for (const [source, target] of [
  ['fa', 'en'],
  ['en', 'fa'],
] as const) {
  for (const side of ['source', 'target'] as const) {
    test(`the caret visits every place once each way: ${source} to ${target}, ${side}`, async ({
      taraz,
      folders,
    }) => {
      test.slow()
      const language = side === 'source' ? source : target
      await openMixed(taraz, folders, source, target)
      await taraz.enter(1, side)
      const texts = [MIXED[language], side === 'source' ? 'x' : 'ی']
      const stops = stopsOf(texts)
      const last = stops.at(-1)!
      const [forward, back] = language === 'fa' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
      await toStart(taraz, back!)
      expect(await walk(taraz, forward, last)).toEqual(stops)
      expect(await walk(taraz, back, 0)).toEqual(stops.toReversed())
      const words = await walk(taraz, `Control+${forward}`, last)
      expect(words.length).toBeGreaterThan(6)
      expect(words).toEqual([...new Set(words)].toSorted((a, b) => a - b))
      expect(words.every((at) => stops.includes(at))).toBe(true)
      const wordsBack = await walk(taraz, `Control+${back}`, 0)
      expect(wordsBack).toEqual([...new Set(wordsBack)].toSorted((a, b) => b - a))
      expect(wordsBack.every((at) => stops.includes(at))).toBe(true)
      expect(await walk(taraz, `Shift+${forward}`, last)).toEqual(stops)
      expect(await caretOffset(taraz, 'anchor')).toBe(0)
    })

    test(`Home and End go to the ends of a line: ${source} to ${target}, ${side}`, async ({
      taraz,
      folders,
    }) => {
      await openMixed(taraz, folders, source, target)
      await taraz.enter(2, side)
      const length = (await taraz.live.textContent())!.length
      await taraz.press('Home')
      expect(await caretOffset(taraz)).toBe(0)
      await taraz.press('End')
      expect(await caretOffset(taraz)).toBe(length)
      await taraz.press('Shift+Home')
      expect(await taraz.page.evaluate(() => getSelection()!.toString().length)).toBe(length)
    })
  }
}

/** Opens it, and waits until its rows have their heights: a click before that may fall on another row. */
async function openMixed(
  taraz: TarazPage,
  folders: Folders,
  source: 'fa' | 'en',
  target: 'fa' | 'en',
): Promise<void> {
  await taraz.openFile(await layMixed(folders, source, target))
  await expect(taraz.rows).toHaveCount(3)
  await expect(taraz.page.locator('.window-loading')).toHaveCount(0)
  await taraz.page.evaluate(() => document.fonts.ready)
  await expect(async () => {
    await taraz.enter(1, 'source')
    await expect(taraz.row(1)).toHaveAttribute('data-awake', 'true', { timeout: 500 })
  }).toPass()
}

/** To the start of the cell: all of it is selected, and left at its start. */
async function toStart(taraz: TarazPage, back: string): Promise<void> {
  await taraz.press('Control+a')
  await taraz.press(back)
  expect(await caretOffset(taraz)).toBe(0)
}

test('a key that comes in the moment of a click takes the caret to the start', async ({ taraz, folders }) => {
  await openMixed(taraz, folders, 'fa', 'en')
  await taraz.cell(2, 'target').click()
  await taraz.press('Home')
  expect(await caretOffset(taraz)).toBe(0)
  await taraz.page.waitForTimeout(100)
  expect(await caretOffset(taraz)).toBe(0)
})

test('what an input method writes right after an inline code is all there', async ({ taraz, folders }) => {
  await openMixed(taraz, folders, 'fa', 'en')
  await taraz.enter(3, 'target')
  const at = MIXED.en.indexOf('\ufffc') + 1
  await toPlace(taraz, at)
  const client = await taraz.page.context().newCDPSession(taraz.page)
  for (const text of ['س', 'سل', 'سلا'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await client.send('Input.insertText', { text: 'سلام' })
  await taraz.save()
  const { sentences } = await taraz.readProject()
  const wanted = `${MIXED.en.slice(0, at)}سلام${MIXED.en.slice(at)}`
  expect(sentences.find(({ id }) => (id as string) === 't4')?.text).toBe(wanted)
})

async function toPlace(taraz: TarazPage, offset: number): Promise<void> {
  await toStart(taraz, 'ArrowLeft')
  for (let step = 0; step < offset; step++) await taraz.press('ArrowRight')
  await expect.poll(() => caretOffset(taraz)).toBe(offset)
}
