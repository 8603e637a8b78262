import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'
import { layCopies } from '../two-copies.ts'

/** Pictures of each main view, made anew at every run; with TARAZ_SCREENSHOTS they replace those of the README. */
const folder = process.env['TARAZ_SCREENSHOTS'] ?? join(import.meta.dirname, '../../test-results/screenshots')

type Shoot = (name: string) => Promise<void>

function shootInto(page: Page, look: string): Shoot {
  return async (name) => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), animations: 'disabled' })
  }
}

async function dress(taraz: TarazPage, language: 'en' | 'fa', theme: 'light' | 'dark'): Promise<void> {
  await taraz.run(theme === 'dark' ? 'Dark theme' : 'Light theme')
  if (language === 'fa') await taraz.run('Window in Persian')
  await expect(taraz.page.locator('html')).toHaveAttribute('lang', language)
}

for (const language of ['en', 'fa'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`the main views: ${language}, ${theme}`, async ({ taraz }) => {
      test.slow()
      const { page } = taraz
      const shoot = shootInto(page, `${language}-${theme}`)
      await dress(taraz, language, theme)
      await shoot('welcome')
      await taraz.run('New from two texts')
      await expect(page.getByRole('dialog')).toBeVisible()
      await shoot('new-project')
      await taraz.press('Escape')
      await taraz.run('Open the sample project')
      await expect(taraz.rows).not.toHaveCount(0)
      await taraz.enter(2, 'target')
      await expect(page.locator('.map img')).not.toHaveJSProperty('naturalWidth', 0)
      await shoot('main')
      await shootReview(taraz, shoot, language)
      await shootFind(taraz, shoot, language)
      await shootDialogs(taraz, shoot)
      await shootRows(taraz, shoot)
      await page.setViewportSize({ width: 900, height: 600 })
      await shoot('small')
      await page.setViewportSize({ width: 1440, height: 900 })
      for (let step = 0; step < 9; step++) await taraz.press('Control+Equal')
      await shoot('twice')
    })

    test(`the claims: ${language}, ${theme}`, async ({ taraz, folders }) => {
      test.slow()
      const shoot = shootInto(taraz.page, `${language}-${theme}`)
      await dress(taraz, language, theme)
      await taraz.run('Open the sample project')
      await expect(taraz.rows).not.toHaveCount(0)
      await taraz.enter(2, 'target')
      await shootClaims(taraz, shoot)
      await layCopies(folders, { file: 'sara.taraz.json', hasClaim: false })
      await chooseProject(taraz, 'Open a project', 'sara')
      await expect(taraz.rows).toHaveCount(3)
      await taraz.run('Look for claims in the whole document')
      await taraz.run('Go through the proposed claims')
      await expect(taraz.page.getByRole('dialog')).toHaveCount(0)
      await shoot('proposals')
    })

    test(`the work of two people: ${language}, ${theme}`, async ({ taraz, folders }) => {
      test.slow()
      const shoot = shootInto(taraz.page, `${language}-${theme}`)
      await layCopies(folders, { file: 'sara.taraz.json' }, ALIS)
      await dress(taraz, language, theme)
      await chooseProject(taraz, 'Open a project', 'sara')
      await expect(taraz.rows).toHaveCount(3)
      await taraz.select(3, 'target', 'Three steps')
      await taraz.type('3 steps')
      await shootCopies(taraz, shoot)
      await layFile(folders, 'revised.txt', REVISED)
      await taraz.run('Take over a revised text')
      await taraz.page.getByRole('option', { name: /revised/ }).click()
      await taraz.page.getByRole('dialog').getByRole('radio').first().click()
      await expect(taraz.page.getByRole('dialog').getByRole('checkbox')).toHaveCount(3)
      await shoot('revised-text')
    })
  }
}

async function shootDialogs(taraz: TarazPage, shoot: Shoot): Promise<void> {
  const dialogs: [keys: string, name: string][] = [
    ['Control+Shift+p', 'palette'],
    ['Control+e', 'export'],
    ['Control+,', 'settings'],
    ['F1', 'keys'],
  ]
  for (const [keys, name] of dialogs) {
    await taraz.press(keys)
    await expect(taraz.page.getByRole('dialog')).toBeVisible()
    await shoot(name)
    if (name === 'settings') {
      await taraz.page.getByRole('dialog').getByRole('tab').nth(1).click()
      await shoot('settings-keys')
    }
    await taraz.press('Escape')
  }
}

/** The rows as one may choose to see them, and with what is done to them. */
async function shootRows(taraz: TarazPage, shoot: Shoot): Promise<void> {
  await taraz.press('Control+Shift+Period')
  await shoot('one-row')
  await taraz.press('Control+Shift+Period')
  await taraz.run('Rows closer together')
  await shoot('compact')
  await taraz.run('Rows closer together')
  await taraz.press('Control+Shift+f')
  await taraz.type('Iran')
  await expect(taraz.page.locator('.grid-bar-count')).toBeVisible()
  await shoot('filter')
  await taraz.press('Escape')
  await taraz.run('Swap the columns')
  await shoot('swapped')
  await taraz.run('Swap the columns')
  await taraz.enter(1, 'source')
  await taraz.press('Alt+l')
  await taraz.enter(3, 'target')
  await shoot('picked')
  const map = taraz.page.locator('.map img')
  const before = (await map.getAttribute('src'))!
  await taraz.press('Alt+l')
  await expect(taraz.page.locator('.row-crossing')).toBeVisible()
  await expect(map).not.toHaveAttribute('src', before)
  await shoot('crossing')
  await taraz.press('Control+z')
  await taraz.enter(2, 'target')
}

async function shootFind(taraz: TarazPage, shoot: Shoot, language: 'en' | 'fa'): Promise<void> {
  await taraz.press('Control+Shift+h')
  const pattern = taraz.page.getByRole('textbox', { name: language === 'fa' ? 'یافتن' : 'Find', exact: true })
  await expect(pattern).toBeFocused()
  await pattern.fill('ايران')
  await taraz.page
    .getByRole('textbox', { name: language === 'fa' ? 'جایگزین' : 'Replace with' })
    .fill('ایران‌زمین')
  await expect(taraz.page.locator('.found').first()).toBeVisible()
  await shoot('find')
  await pattern.fill('zebra')
  await expect(taraz.page.locator('.found')).toHaveCount(0)
  await shoot('find-nothing')
  await taraz.run('Show the claims')
  await taraz.enter(2, 'target')
  await taraz.press('Control+a')
  await taraz.press('Shift+ArrowDown')
  await expect(taraz.page.locator('[role=gridcell][aria-selected=true]')).toHaveCount(2)
  await shoot('rows-selected')
  await taraz.press('Escape')
}

/** A suggested change and a remark, then taken back. */
async function shootReview(taraz: TarazPage, shoot: Shoot, language: 'en' | 'fa'): Promise<void> {
  await taraz.press('Control+Alt+s')
  await taraz.type(' indeed')
  await taraz.press('Control+Alt+s')
  await taraz.press('Control+m')
  await taraz.type(language === 'fa' ? 'این ترجمه دقیق است؟' : 'Is this rendering exact?')
  await taraz.press('Control+Enter')
  await expect(taraz.page.locator('.review-item')).toHaveCount(1)
  await shoot('review')
  await taraz.press('Control+z')
  await taraz.press('Control+z')
  await taraz.run(language === 'fa' ? 'نمایش ادعاها' : 'Show the claims')
}

async function shootClaims(taraz: TarazPage, shoot: Shoot): Promise<void> {
  const { page } = taraz
  await taraz.run('Show claim fidelity')
  await shoot('fidelity')
  const dialogs: [command: string, name: string][] = [
    ['Claims at a glance', 'dashboard'],
    ['What is said of a claim', 'schema'],
    ['Claimants…', 'claimants'],
  ]
  for (const [command, name] of dialogs) {
    await taraz.run(command)
    await expect(page.getByRole('dialog')).toBeVisible()
    await shoot(name)
    await taraz.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await taraz.enter(1, 'target')
  await taraz.type(' !')
  await taraz.run('Show the history')
  await expect(page.locator('.history-step')).not.toHaveCount(0)
  await shoot('history')
}

const REVISED = 'آن‌ها فردا می‌آیند.\nسه گام دیگر تا پایان راه مانده بود و هیچ‌کس نمی‌دانست.'

const ALIS = {
  file: 'ali.taraz.json',
  texts: { t2: 'They come.', t3: 'Some steps are left.' },
  act: 'warn',
  content: 'صلح',
} as const

async function chooseProject(taraz: TarazPage, command: string, name: string): Promise<void> {
  await taraz.run(command)
  await taraz.page.getByRole('option', { name: new RegExp(name) }).click()
}

async function shootCopies(taraz: TarazPage, shoot: Shoot): Promise<void> {
  const { page } = taraz
  const cards = page.locator('.conflict-card')
  await chooseProject(taraz, 'Compare with another copy', 'ali')
  await expect(cards).toHaveCount(3)
  await taraz.press('Alt+F8')
  await shoot('comparison')
  await taraz.run('Agreement with another annotator')
  await expect(page.getByRole('dialog').getByRole('table')).toHaveCount(3)
  await shoot('agreement')
  await taraz.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await taraz.run('Decide between the claims')
  await expect(cards).toHaveCount(1)
  await shoot('adjudication')
  await taraz.press('Control+Alt+5')
  await expect(cards.getByRole('radiogroup')).not.toHaveCount(0)
  await shoot('adjudication-mixed')
  await taraz.press('Escape')
  await taraz.run('Merge with another copy')
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(3)
  await shoot('merge')
  await page.getByRole('dialog').getByRole('radio').first().click()
  await page.getByRole('dialog').locator('[type=submit]').click()
  await expect(cards).toHaveCount(2)
  await taraz.press('Control+Alt+k')
  await shoot('conflicts')
}
