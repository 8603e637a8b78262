import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** How far apart the baselines of the first lines of both sides stand in each row that is drawn, in pixels. */
function baselineGaps(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const baseline = (text: Element) => {
      const strut = document.createElement('span')
      strut.style.cssText = 'display:inline-block;inline-size:0;block-size:0;vertical-align:baseline'
      text.prepend(strut)
      const { bottom } = strut.getBoundingClientRect()
      strut.remove()
      return bottom
    }
    return [...document.querySelectorAll('.row:not([data-awake=true])')].map((row) => {
      const [first, second] = [...row.querySelectorAll('.cell-text')].map(baseline)
      return Math.abs(first! - second!)
    })
  })
}

for (const language of ['en', 'fa'] as const) {
  test(`the first lines of both sides stand on one baseline, at any size and density: ${language}`, async ({
    taraz,
  }) => {
    const { page } = taraz
    await taraz.openSample()
    if (language === 'fa') await taraz.run('Window in Persian')
    for (const command of ['', 'Larger', 'Larger', 'Rows closer together', 'Actual size']) {
      if (command !== '') await taraz.run(command)
      await page.evaluate(() => document.fonts.ready)
      const gaps = await baselineGaps(page)
      expect(gaps.length).toBeGreaterThan(1)
      expect(Math.max(...gaps)).toBeLessThan(1)
    }
  })
}

test('waking a row moves no other and no letter of its own', async ({ taraz }) => {
  const { page } = taraz
  await taraz.openSample()
  await page.evaluate(() => document.fonts.ready)
  const places = () =>
    page.locator('.row').evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => {
          const { top, height } = row.getBoundingClientRect()
          return [row.getAttribute('aria-rowindex'), [Math.round(top), Math.round(height)]]
        }),
      ),
    )
  // Rows beyond what is seen may be drawn meanwhile.
  const before = await places()
  expect(Object.keys(before).length).toBeGreaterThan(2)
  await taraz.cell(1, 'target').click()
  await expect(taraz.live).toBeFocused()
  expect(await places()).toMatchObject(before)
  await taraz.cell(2, 'source').click()
  await expect(taraz.row(2)).toHaveAttribute('data-awake', 'true')
  expect(await places()).toMatchObject(before)
})

/** The views of the window that stand over or change the rows, each as one comes to it. */
const VIEWS: [string, (taraz: TarazPage) => Promise<void>][] = [
  ['one row alone', (taraz) => taraz.press('Control+Shift+Period')],
  ['compact', (taraz) => taraz.run('Rows closer together')],
  [
    'filtered, and nothing found',
    async (taraz) => {
      await taraz.press('Control+Shift+f')
      await taraz.type('zzzz')
      await expect(taraz.page.locator('.grid-bar-count')).toHaveText(/[1۱]/)
    },
  ],
  ['a sentence picked', (taraz) => taraz.press('Alt+l')],
  [
    'all keys',
    async (taraz) => {
      await taraz.press('F1')
      await expect(taraz.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'settings, keys',
    async (taraz) => {
      await taraz.press('Control+,')
      await taraz.page.getByRole('dialog').getByRole('tab').nth(1).click()
    },
  ],
]

for (const language of ['en', 'fa'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any view of the rows: ${language}, ${theme}`, async ({ taraz }) => {
      test.slow()
      await taraz.openSample()
      await taraz.run(theme === 'dark' ? 'Dark theme' : 'Light theme')
      if (language === 'fa') await taraz.run('Window in Persian')
      for (const [name, show] of VIEWS) {
        await taraz.enter(2, 'target')
        await show(taraz)
        const found = await new AxeBuilder({ page: taraz.page }).withTags(WCAG).analyze()
        expect(
          found.violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.target) })),
          name,
        ).toEqual([])
        if (name === 'one row alone') await taraz.press('Control+Shift+Period')
        else if (name === 'compact') await taraz.run('Rows closer together')
        else if (name.startsWith('filtered')) await taraz.press('Control+Shift+a')
        else if (name === 'a sentence picked') await taraz.press('Alt+l')
        else await taraz.press('Escape')
      }
    })
  }
}

test('F6 goes round every part of the window, and Shift+F6 back', async ({ taraz }) => {
  const { page } = taraz
  await taraz.openSample()
  await taraz.enter(1, 'target')
  // A part that has nothing in it yet is passed over.
  for (const part of ['overview', 'aside']) {
    await expect(page.locator(`[data-pane=${part}] [tabindex="0"]`).first()).toBeVisible()
  }
  const here = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'])
  const parts = await page
    .locator('[data-pane]')
    .evaluateAll((all) => all.map((part) => (part as HTMLElement).dataset['pane']))
  const seen: (string | undefined)[] = []
  for (const _part of parts) {
    await taraz.press('F6')
    seen.push(await here())
  }
  expect(seen.at(-1)).toBe('rows')
  expect(new Set(seen)).toEqual(new Set(parts))
  for (const part of seen.slice(0, -1).toReversed()) {
    await taraz.press('Shift+F6')
    expect(await here()).toBe(part)
  }
})

for (const [name, width, height, zoom] of [
  ['a window of 900 × 600', 900, 600, 1],
  ['200 %', 1440, 900, 2],
] as const) {
  test(`nothing is lost in ${name}`, async ({ taraz }) => {
    const { page } = taraz
    await taraz.openSample()
    await page.setViewportSize({ width, height })
    for (let step = 1; step < zoom * 5 && zoom > 1; step++) await taraz.press('Control+Equal')
    await taraz.enter(1, 'target')
    const wide = await page.evaluate(() => {
      const inner = document.documentElement.clientWidth
      return [...document.querySelectorAll('button, input, .cell-text, [role=tab]')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ box: element.getBoundingClientRect(), name: element.textContent }))
        .filter(({ box }) => box.width > 1 && (box.left < -1 || box.right > inner + 1))
        .map(({ name: words }) => words)
    })
    expect(wide).toEqual([])
    await expect(taraz.live).toBeFocused()
    await taraz.type('x')
    await expect(taraz.cell(1, 'target')).toContainText('x')
    await taraz.press('Control+b')
    await expect(page.locator('[data-pane=overview]')).toBeVisible()
  })
}
