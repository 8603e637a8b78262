import { expect, test } from '../fixtures.ts'

declare global {
  interface Window {
    askedOfIntl: string[]
  }
}

const COSTLY = ['NumberFormat', 'PluralRules', 'DisplayNames', 'Collator', 'DateTimeFormat'] as const

test('the rows come, and are typed in, without the tables of Intl, which are megabytes', async ({
  taraz,
}) => {
  const { page } = taraz
  await page.addInitScript((names) => {
    window.askedOfIntl = []
    for (const name of names) {
      Object.defineProperty(Intl, name, {
        value: new Proxy(Intl[name], {
          construct(constructor, given: [], asked) {
            window.askedOfIntl.push(name)
            return Reflect.construct(constructor, given, asked) as object
          },
        }),
      })
    }
  }, COSTLY)
  await page.reload()
  await taraz.openSample()
  await taraz.enter(1, 'target')
  await taraz.type('و')
  await expect(taraz.row(1)).toContainText('و')
  await expect(page.getByRole('complementary')).toBeVisible()
  expect(await page.evaluate(() => window.askedOfIntl)).toEqual([])
})
