import { expect, test } from '../fixtures.ts'
import { layLongTexts } from '../sample-texts.ts'

const COUNT = 6000
/** Not aligned before it was stopped twice, however slowly the buttons are found. */
const ENDLESS = 24_000

test('the first rows of two long texts are there, and can be worked in, before the last are aligned', async ({
  taraz,
  folders,
}) => {
  await layLongTexts(folders, COUNT)
  await taraz.createFrom('long.fa.txt', 'long.en.txt')
  await expect(taraz.page.getByText(/Aligning the rest of the texts/)).toBeVisible()
  expect((await taraz.projectFiles()).length).toBe(0)
  await taraz.enter(1, 'target')
  await taraz.type(' Mine.')
  await expect(taraz.page.getByText(/Aligning the rest of the texts/)).toBeHidden({ timeout: 60_000 })
  await expect(taraz.page.getByRole('grid')).toHaveAttribute('aria-rowcount', `${COUNT + 1}`)
  await taraz.save()
  const { links, sentences } = await taraz.readProject()
  expect(links).toHaveLength(COUNT)
  expect(sentences.find(({ text }) => text.includes('Mine.'))).toBeDefined()
})

test('stopped before the last row, it leaves no project behind', async ({ taraz, folders }) => {
  await layLongTexts(folders, ENDLESS)
  await taraz.createFrom('long.fa.txt', 'long.en.txt')
  await taraz.enter(1, 'target')
  await taraz.type('x')
  await taraz.button('Cancel').click()
  await taraz.button('Wait for it').click()
  await expect(taraz.page.getByText(/Aligning the rest of the texts/)).toBeVisible()
  await taraz.button('Cancel').click()
  await taraz.button('Stop, and make no project').click()
  await expect(taraz.page.getByText('Cancelled. No project was made.')).toBeVisible()
  await expect(taraz.button('New from two texts')).toBeVisible()
  expect(await taraz.projectFiles()).toEqual([])
})
