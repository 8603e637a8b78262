import { expect, test } from '../fixtures.ts'
import { layFile } from '../sample-texts.ts'

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', 'کتاب خوب است.\nباران می‌بارید.\nكتاب بد است.\nباد آمد.')
  await taraz.createFrom('fa.txt')
})

test('rows are found by their words in any spelling, counted, and one key shows all again', async ({
  taraz,
}) => {
  await taraz.enter(2, 'target')
  await taraz.press('Control+Shift+f')
  await taraz.type('کتاب')
  // The row with the caret stays.
  await expect(taraz.page.getByText('3 of 4 rows')).toBeVisible()
  await expect(taraz.rows).toHaveCount(3)
  await taraz.press('Control+Shift+a')
  await expect(taraz.rows).toHaveCount(4)
  await expect(taraz.page.getByText(/of 4 rows$/)).toHaveCount(0)
  await expect(taraz.live).toBeFocused()
})

test('a row stays while it is worked on, though it matches no longer, and joins with words', async ({
  taraz,
}) => {
  await taraz.enter(1, 'target')
  await taraz.press('Control+Shift+f')
  await taraz.page.getByLabel('Which rows').selectOption({ label: 'Without a target' })
  await expect(taraz.rows).toHaveCount(4)
  await taraz.enter(1, 'target')
  await taraz.type('Good book.')
  await taraz.press('Control+Enter')
  await expect(taraz.rows).toHaveCount(4)
  await taraz.page.getByLabel('With these words').fill('كتاب')
  await expect(taraz.page.getByText('2 of 4 rows')).toBeVisible()
  // A row keeps its number, and is gone to by it though it is not shown.
  await expect(taraz.rows.last().locator('.row-number')).toHaveText('3')
  await taraz.press('Control+g')
  await taraz.type('4')
  await taraz.press('Enter')
  await expect(taraz.rows).toHaveCount(4)
  await expect(taraz.page.locator('[data-awake=true] .row-number')).toHaveText('4')
})

test('one goes to the next row of a kind and to the one before, round and round', async ({ taraz }) => {
  for (const row of [1, 3]) {
    await taraz.enter(row, 'target')
    await taraz.type('x')
    await taraz.press('Control+Alt+Enter')
  }
  await taraz.enter(1, 'target')
  const awake = taraz.page.locator('[data-awake=true] .row-number')
  await taraz.press('Control+u')
  await expect(awake).toHaveText('2')
  await taraz.press('Control+u')
  await expect(awake).toHaveText('4')
  await taraz.press('Control+u')
  await expect(awake).toHaveText('2')
  await taraz.press('Control+Shift+u')
  await expect(awake).toHaveText('4')
})
