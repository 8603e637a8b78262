import { expect, test } from '../fixtures.ts'
import { rowsOf, type TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

const NUMBERS = ['one', 'two', 'three', 'four']

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', ['یک.', 'دو.', 'سه.', 'چهار.'].join('\n'))
  await layFile(folders, 'en.txt', NUMBERS.map((word) => `${word}.`).join('\n'))
  await taraz.createFrom('fa.txt', 'en.txt')
})

const selected = (taraz: TarazPage) => taraz.page.locator('[role=gridcell][aria-selected=true]')
const clipboard = (taraz: TarazPage) => taraz.page.evaluate(() => navigator.clipboard.readText())
const saved = async (taraz: TarazPage) => {
  await taraz.save()
  return rowsOf(await taraz.readProject())
}

test('Shift and arrows go past the edge of a cell, Escape leaves, the copy is lines', async ({ taraz }) => {
  await taraz.enter(1, 'target')
  await taraz.press('Shift+ArrowDown')
  await taraz.press('Shift+ArrowDown')
  await expect(selected(taraz)).toHaveCount(3)
  await taraz.press('Shift+ArrowUp')
  await expect(selected(taraz)).toHaveCount(2)
  await taraz.press('Control+c')
  expect(await clipboard(taraz)).toBe('one.\ntwo.')
  await taraz.press('Escape')
  await expect(selected(taraz)).toHaveCount(0)
  await expect(taraz.live).toBeFocused()
})

test('Ctrl+A takes the cell, then the column, then both; the copy of two columns is a table', async ({
  taraz,
}) => {
  await taraz.enter(2, 'target')
  await taraz.press('Control+a')
  await expect.poll(() => taraz.page.evaluate(() => getSelection()?.toString())).toBe('two.')
  await taraz.press('Control+a')
  await expect(selected(taraz)).toHaveCount(4)
  await taraz.press('Control+a')
  await expect(selected(taraz)).toHaveCount(8)
  await taraz.press('Control+c')
  expect(await clipboard(taraz)).toBe('یک.\tone.\nدو.\ttwo.\nسه.\tthree.\nچهار.\tfour.')
  const html = await taraz.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item!.getType('text/html')).text()
  })
  expect(html).toMatch(/<td dir="rtl" lang="fa">یک\.<\/td>/)
})

test('a drag over rows selects them, one back into the first cell its words', async ({ taraz }) => {
  await taraz.enter(4, 'source')
  const from = (await taraz.cell(1, 'target').locator('.cell-text').boundingBox())!
  const to = (await taraz.cell(3, 'target').locator('.cell-text').boundingBox())!
  await taraz.page.mouse.move(from.x + 5, from.y + 10)
  await taraz.page.mouse.down()
  await taraz.page.mouse.move(to.x + 20, to.y + 10, { steps: 4 })
  await expect(selected(taraz)).toHaveCount(3)
  await taraz.page.mouse.move(from.x + 60, from.y + 10, { steps: 4 })
  await expect(selected(taraz)).toHaveCount(0)
  await taraz.page.mouse.up()
  await expect.poll(() => taraz.page.evaluate(() => getSelection()?.toString())).toMatch(/ne\./)
})

test('rows are cut and pasted elsewhere with their claims, and each is one undo', async ({ taraz }) => {
  await taraz.select(1, 'target', 'one')
  await taraz.press('F8')
  await taraz.type('Ali')
  await taraz.press('Enter')
  await taraz.button('Add').click()
  await taraz.press('Alt+Enter')
  await taraz.enter(1, 'target')
  await taraz.press('Shift+ArrowDown')
  await taraz.press('Control+x')
  await expect(taraz.cell(1, 'target')).toHaveText('')
  await taraz.press('Escape')
  await taraz.enter(3, 'target')
  await taraz.press('Shift+ArrowDown')
  await taraz.press('Control+v')
  expect(await saved(taraz)).toEqual(['یک. | ', 'دو. | ', 'سه. | one.', 'چهار. | two.'])
  const { claims, links } = await taraz.readProject()
  expect(claims[0]!.target.content).toMatchObject([
    { sentence: links[2]!.target[0], from: 0, to: 3, quote: 'one' },
  ])
  await taraz.press('Control+z')
  await taraz.press('Control+z')
  expect(await saved(taraz)).toEqual(['یک. | one.', 'دو. | two.', 'سه. | three.', 'چهار. | four.'])
})

test('lines from elsewhere go over rows; rows are made only after asking', async ({ taraz }) => {
  await taraz.enter(3, 'target')
  await taraz.page.evaluate(() => navigator.clipboard.writeText('three\nfour\nfive'))
  await taraz.press('Control+v')
  const dialog = taraz.dialog('Paste several rows')
  await expect(dialog).toContainText('1 of them has no row')
  await dialog.getByRole('button', { name: /new row/ }).click()
  expect((await saved(taraz)).slice(2)).toEqual(['سه. | three', 'چهار. | four', ' | five'])
  await taraz.press('Control+z')
  expect(await saved(taraz)).toHaveLength(4)
  await taraz.enter(1, 'target')
  await taraz.press('Control+v')
  await dialog.getByRole('button', { name: 'Into this cell' }).click()
  expect((await saved(taraz))[0]).toBe('یک. | one.three four five')
})

test('a cut sentence keeps its claims where it is pasted among other words', async ({ taraz }) => {
  await taraz.select(2, 'target', 'two')
  await taraz.press('F8')
  await taraz.type('Ali')
  await taraz.press('Enter')
  await taraz.button('Add').click()
  await taraz.press('Alt+Enter')
  await taraz.select(2, 'target', 'two.')
  await taraz.press('Control+x')
  await taraz.enter(4, 'target')
  await taraz.press('Control+v')
  expect((await saved(taraz))[3]).toBe('چهار. | four.two.')
  const { claims, links } = await taraz.readProject()
  expect(claims[0]!.target.content).toMatchObject([
    { sentence: links[3]!.target[0], from: 5, to: 8, quote: 'two' },
  ])
})
