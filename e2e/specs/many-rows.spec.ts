import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { layFile } from '../sample-texts.ts'
import type { TarazPage } from '../pages/taraz-page.ts'

const COUNT = 1500

test.beforeEach(async ({ taraz, folders }) => {
  const lines = Array.from(
    { length: COUNT },
    (_, row) => `سطر ${row + 1} از این متن ${'واژه '.repeat(row % 50)}`,
  )
  await layFile(folders, 'many.txt', lines.join('\n'))
  await taraz.createFrom('many.txt')
  await expect(taraz.page.getByRole('grid')).toHaveAttribute('aria-rowcount', `${COUNT + 1}`)
})

/** The scrolled box, and what of it is in sight of a row: its upper edge below that of the box, in pixels. */
const scroller = (row: Locator) => row.locator('xpath=ancestor::*[@role="rowgroup"][1]')
const isInSight = (row: Locator) =>
  row.evaluate((element) => {
    const view = element.closest('[role=rowgroup]')!.getBoundingClientRect()
    const { top, bottom } = element.getBoundingClientRect()
    return bottom > view.top && top < view.bottom
  })

test('the caret stays where it is, however far one scrolls, and the next key brings it back', async ({
  taraz,
}) => {
  await taraz.enter(2, 'target')
  await taraz.type('Begun')
  const awake = taraz.page.locator('[role=row][data-awake=true]')
  await scroller(awake).evaluate((element) => (element.scrollTop = element.scrollHeight / 2))
  await expect.poll(() => isInSight(awake)).toBe(false)
  await expect(taraz.live).toBeFocused()
  await taraz.type(' and ended')
  await expect(taraz.live).toHaveText('Begun and ended')
  await expect.poll(() => isInSight(awake)).toBe(true)
  await expect(awake).toHaveAttribute('aria-rowindex', '3')
})

test('the rows are scrolled as a picture of their own', async ({ taraz }) => {
  const page = taraz.page
  await expect(taraz.row(1)).toBeVisible()
  const devtools = await page.context().newCDPSession(page)
  const drawn = new Set<number>()
  devtools.on('LayerTree.layerTreeDidChange', ({ layers = [] }) => {
    for (const { backendNodeId, drawsContent } of layers)
      if (drawsContent && backendNodeId !== undefined) drawn.add(backendNodeId)
  })
  await devtools.send('DOM.enable')
  await devtools.send('LayerTree.enable')
  await scroller(taraz.row(1)).evaluate((element) => (element.scrollTop = 3000))
  const rolesOf = async (backendNodeId: number) =>
    (await devtools.send('DOM.describeNode', { backendNodeId })).node.attributes ?? []
  await expect.poll(async () => (await Promise.all([...drawn].map(rolesOf))).flat()).toContain('rowgroup')
})

test('every row is reached with the wheel from the end of the scroll bar, the last and the first', async ({
  taraz,
}) => {
  const last = taraz.page.locator(`[aria-rowindex="${COUNT + 1}"]`)
  const first = taraz.page.locator('[aria-rowindex="2"]')
  const box = await scroller(first).elementHandle()
  await box!.hover()
  await box!.evaluate((element) => (element.scrollTop = element.scrollHeight))
  await taraz.page.mouse.wheel(0, 5000)
  await expect(last).toBeInViewport({ ratio: 1 })
  await box!.evaluate((element) => (element.scrollTop = 300))
  await taraz.page.mouse.wheel(0, -5000)
  await expect(first).toBeInViewport({ ratio: 1 })
})

type Box = { readonly row: string | null; readonly top: number; readonly height: number }

const boxesOf = (rows: Locator): Promise<Box[]> =>
  rows.evaluateAll((all) =>
    all.map((row) => {
      const { top, height } = row.getBoundingClientRect()
      return { row: row.getAttribute('data-row'), top, height }
    }),
  )

/** Where the rows are when they have got their heights, and the scroll bar its place. */
async function settledBoxes(taraz: TarazPage): Promise<Box[]> {
  await expect(taraz.page.locator('[aria-rowindex="2"]')).toHaveCount(0)
  await expect(async () => {
    const now = await boxesOf(taraz.rows)
    await taraz.page.waitForTimeout(400)
    expect(await boxesOf(taraz.rows)).toEqual(now)
  }).toPass()
  return boxesOf(taraz.rows)
}

const seenOf = (taraz: TarazPage, boxes: readonly Box[]): Box[] =>
  boxes.filter(({ top, height }) => top + height > 0 && top < taraz.page.viewportSize()!.height)

test('rows lie close on one another, and none moves when one of them is entered', async ({ taraz }) => {
  await scroller(taraz.row(1)).evaluate((element) => (element.scrollTop = element.scrollHeight / 3))
  const before = await settledBoxes(taraz)
  before.slice(1).forEach(({ top }, index) => {
    const above = before[index]!
    expect(Math.abs(top - above.top - above.height)).toBeLessThanOrEqual(1)
  })
  const seen = seenOf(taraz, before)
  const inSight = seen.find(({ top }) => top > 200 && top < 400)!
  await taraz.page.locator(`[data-row="${inSight.row}"] [data-side=source]`).click()
  await expect(taraz.live).toBeFocused()
  const after = new Map((await boxesOf(taraz.rows)).map(({ row, top }) => [row, top]))
  for (const { row, top } of seen) expect(Math.abs(after.get(row)! - top)).toBeLessThan(1)
})

test('no row moves when a notice comes above the rows, and goes', async ({ taraz }) => {
  await scroller(taraz.row(1)).evaluate((element) => (element.scrollTop = element.scrollHeight / 3))
  const before = await settledBoxes(taraz)
  const notices = taraz.page.locator('.window-notices')
  const stay = async () => {
    await taraz.page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))),
    )
    const after = new Map((await boxesOf(taraz.rows)).map(({ row, top }) => [row, top]))
    for (const { row, top } of seenOf(taraz, before)) expect(Math.abs(after.get(row)! - top)).toBeLessThan(1)
  }
  await notices.evaluate((region) => {
    const notice = document.createElement('p')
    notice.style.blockSize = '60px'
    region.append(notice)
  })
  await stay()
  await notices.evaluate((region) => region.lastChild!.remove())
  await stay()
})
