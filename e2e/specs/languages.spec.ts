import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'

/** What WCAG 2.2 asks at the levels A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('the window turns Persian and back without a restart, mirrored, with Persian digits', async ({
  taraz,
}) => {
  await taraz.openSample()
  await taraz.button('Switch the window to Persian').click()
  await expect(taraz.page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(taraz.page.locator('html')).toHaveAttribute('lang', 'fa')
  await expect(taraz.page.getByText(/۷ ردیف/)).toBeVisible()
  await taraz.hasRows(7)
  const [source, target] = [
    await taraz.cell(1, 'source').boundingBox(),
    await taraz.cell(1, 'target').boundingBox(),
  ]
  expect(source!.x).toBeGreaterThan(target!.x)
  await taraz.page.reload()
  await expect(taraz.page.locator('html')).toHaveAttribute('lang', 'fa')
})

test('every command is in the palette, found in either language, by keyboard alone', async ({ taraz }) => {
  await taraz.openSample()
  await taraz.run('Dark theme')
  await expect(taraz.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await taraz.run('پوستهٔ روشن')
  await expect(taraz.page.locator('html')).toHaveAttribute('data-theme', 'light')
})

for (const language of ['en', 'fa']) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing: ${language}, ${theme}`, async ({ taraz }) => {
      await taraz.openSample()
      await taraz.run(theme === 'dark' ? 'Dark theme' : 'Light theme')
      if (language === 'fa') await taraz.run('Window in Persian')
      await expect(taraz.page.locator('html')).toHaveAttribute('lang', language)
      await taraz.enter(2, 'target')
      const found = await new AxeBuilder({ page: taraz.page }).withTags(WCAG).analyze()
      expect(
        found.violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.target) })),
      ).toEqual([])
    })
  }
}
