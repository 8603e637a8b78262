import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { layFile } from '../sample-texts.ts'

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

test('rows lie close on one another, and none moves when one of them is entered', async ({ taraz }) => {
  const boxes = () =>
    taraz.rows.evaluateAll((rows) =>
      rows.map((row) => {
        const { top, height } = row.getBoundingClientRect()
        return { row: row.getAttribute('data-row'), top, height }
      }),
    )
  await scroller(taraz.row(1)).evaluate((element) => (element.scrollTop = element.scrollHeight / 3))
  await expect(taraz.page.locator('[aria-rowindex="2"]')).toHaveCount(0)
  // Rows that were never drawn get their heights first, and the scroll bar its place.
  await expect(async () => {
    const now = await boxes()
    await taraz.page.waitForTimeout(400)
    expect(await boxes()).toEqual(now)
  }).toPass()
  const before = await boxes()
  before.slice(1).forEach(({ top }, index) => {
    const above = before[index]!
    expect(Math.abs(top - above.top - above.height)).toBeLessThanOrEqual(1)
  })
  const seen = before.filter(({ top, height }) => top + height > 0 && top < taraz.page.viewportSize()!.height)
  const inSight = seen.find(({ top }) => top > 200 && top < 400)!
  await taraz.page.locator(`[data-row="${inSight.row}"] [data-side=source]`).click()
  await expect(taraz.live).toBeFocused()
  const after = new Map((await boxes()).map(({ row, top }) => [row, top]))
  for (const { row, top } of seen) expect(after.get(row)).toBe(top)
})
