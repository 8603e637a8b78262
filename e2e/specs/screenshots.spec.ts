import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'

/** Pictures of each main view, made anew at every run; with TARAZ_SCREENSHOTS they replace those of the README. */
const folder = process.env['TARAZ_SCREENSHOTS'] ?? join(import.meta.dirname, '../../test-results/screenshots')

for (const language of ['en', 'fa'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the main views: ${language}, ${theme}`, async ({ taraz }) => {
      const { page } = taraz
      const shoot = async (name: string) => {
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({
          path: join(folder, `${name}-${language}-${theme}.png`),
          animations: 'disabled',
        })
      }
      await taraz.run(theme === 'dark' ? 'Dark theme' : 'Light theme')
      if (language === 'fa') await taraz.run('Window in Persian')
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await shoot('welcome')
      await taraz.run('New from two texts')
      await expect(page.getByRole('dialog')).toBeVisible()
      await shoot('new-project')
      await taraz.press('Escape')
      await taraz.run('Open the sample project')
      await expect(taraz.rows).not.toHaveCount(0)
      await taraz.enter(2, 'target')
      await shoot('main')
      await taraz.press('Control+Shift+h')
      const pattern = page.getByRole('textbox', { name: language === 'fa' ? 'یافتن' : 'Find', exact: true })
      await expect(pattern).toBeFocused()
      await pattern.fill('ايران')
      await page
        .getByRole('textbox', { name: language === 'fa' ? 'جایگزین' : 'Replace with' })
        .fill('ایران‌زمین')
      await expect(page.locator('.found').first()).toBeVisible()
      await shoot('find')
      await pattern.fill('zebra')
      await expect(page.locator('.found')).toHaveCount(0)
      await shoot('find-nothing')
      await taraz.run('Show the claims')
      await taraz.enter(2, 'target')
      await taraz.press('Control+a')
      await taraz.press('Shift+ArrowDown')
      await expect(page.locator('[role=gridcell][aria-selected=true]')).toHaveCount(2)
      await shoot('rows-selected')
      await taraz.press('Escape')
      await taraz.press('Control+Shift+p')
      await expect(page.getByRole('dialog')).toBeVisible()
      await shoot('palette')
      await taraz.press('Escape')
      await taraz.press('Control+e')
      await expect(page.getByRole('dialog')).toBeVisible()
      await shoot('export')
      await taraz.press('Escape')
      await taraz.press('Control+,')
      await expect(page.getByRole('dialog')).toBeVisible()
      await shoot('settings')
      await taraz.press('Escape')
      await page.setViewportSize({ width: 900, height: 600 })
      await shoot('small')
    })
  }
}
