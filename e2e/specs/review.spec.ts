import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

type Notes = {
  comments: { text: string; replyTo?: string; resolved?: unknown; anchor: { quote: string }[] }[]
  suggestions: { insert: string; anchor: { quote: string }[] }[]
  sentences: { text: string }[]
  links: { state: string; stateBy?: { time: string } }[]
}

async function readNotes(taraz: TarazPage): Promise<Notes> {
  await taraz.save()
  const [file] = await taraz.projectFiles()
  return JSON.parse(await readFile(join(taraz.folders.projects, file!), 'utf8')) as Notes
}

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', 'یک دو سه.\nچهار پنج شش.')
  await layFile(folders, 'en.txt', 'One two three.\nFour five six.')
  await taraz.createFrom('fa.txt', 'en.txt')
})

test('a remark on words is written, answered, resolved and follows its words, by keyboard', async ({
  taraz,
}) => {
  await taraz.select(1, 'target', 'two')
  await taraz.press('Control+m')
  await expect(taraz.page.getByRole('textbox', { name: 'Remark' })).toBeFocused()
  await taraz.type('Is it two?')
  await taraz.press('Control+Enter')
  await expect(taraz.live).toBeFocused()
  await expect(taraz.cell(1, 'target').locator('.commented')).toHaveText('two')
  await taraz.caretBefore(1, 'target', 'One')
  await taraz.type('So ')
  await expect(taraz.cell(1, 'target').locator('.commented')).toHaveText('two')
  await taraz.button('Answer').click()
  await taraz.type('Yes.')
  await taraz.press('Control+Enter')
  await taraz.page.locator('.review-item').click()
  await taraz.press('Control+Alt+m')
  await expect(taraz.page.locator('.review-item')).toHaveCount(0)
  await expect(taraz.cell(1, 'target').locator('.commented')).toHaveCount(0)
  const { comments } = await readNotes(taraz)
  expect(comments.map(({ text }) => text)).toEqual(['Is it two?', 'Yes.'])
  expect(comments[0]!.anchor.map(({ quote }) => quote)).toEqual(['two'])
  expect(comments[0]!.resolved).toBeTruthy()
})

test('changes are suggested as they are typed, one is accepted and one refused, and undo brings them back', async ({
  taraz,
}) => {
  await taraz.press('Control+Alt+s')
  await taraz.select(1, 'target', 'two')
  await taraz.type('2')
  await taraz.enter(2, 'target')
  await taraz.press('Backspace')
  await taraz.type('!')
  await expect(taraz.page.locator('.inserted')).toHaveText(['2', '!'])
  await expect(taraz.page.locator('.struck')).toHaveText(['two', '.'])
  const suggested = await readNotes(taraz)
  expect(suggested.suggestions.map(({ insert, anchor }) => [anchor[0]?.quote, insert])).toEqual([
    ['two', '2'],
    ['.', '!'],
  ])
  expect(suggested.sentences.map(({ text }) => text)).toContain('One two three.')
  await taraz.press('Alt+F7')
  await taraz.press('Control+Alt+y')
  await taraz.press('Control+Alt+x')
  await expect(taraz.page.locator('.inserted')).toHaveCount(0)
  const settled = await readNotes(taraz)
  expect(settled.suggestions).toEqual([])
  expect(settled.sentences.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['One 2 three.', 'Four five six.']),
  )
  await taraz.press('Control+z')
  await taraz.press('Control+z')
  await expect(taraz.page.locator('.inserted')).toHaveText(['2', '!'])
})

test('all suggested changes are accepted, or refused, at once', async ({ taraz }) => {
  await taraz.press('Control+Alt+s')
  await taraz.select(1, 'target', 'two')
  await taraz.type('2')
  await taraz.select(2, 'target', 'five')
  await taraz.type('5')
  await expect(taraz.page.locator('.inserted')).toHaveText(['2', '5'])
  await taraz.run('Refuse all suggested changes')
  await expect(taraz.page.locator('.inserted')).toHaveCount(0)
  await expect(taraz.cell(1, 'target')).toHaveText('One two three.')
  await taraz.press('Control+z')
  await expect(taraz.page.locator('.inserted')).toHaveText(['2', '5'])
  await taraz.run('Accept all suggested changes')
  await expect(taraz.page.locator('.inserted')).toHaveCount(0)
  const { sentences, suggestions } = await readNotes(taraz)
  expect(suggestions).toEqual([])
  expect(sentences.map(({ text }) => text)).toEqual(expect.arrayContaining(['One 2 three.', 'Four 5 six.']))
})

test('the walk of review approves a row, says who and when, and goes on', async ({ taraz }) => {
  await taraz.enter(2, 'target')
  await taraz.press('Control+m')
  await taraz.type('Look again.')
  await taraz.press('Control+Enter')
  await taraz.enter(1, 'target')
  await taraz.press('Control+F7')
  await expect(taraz.row(2)).toHaveAttribute('data-awake', 'true')
  const { links } = await readNotes(taraz)
  expect(links[0]!.state).toBe('reviewed')
  expect(links[0]!.stateBy?.time).toMatch(/^\d{4}-/)
})

test('a claim is named in a remark, is a way to it, and is plain words when it is gone', async ({
  taraz,
}) => {
  await taraz.select(1, 'source', 'دو')
  await taraz.press('F8')
  await taraz.type('کسی')
  await taraz.press('Enter')
  await taraz.button('Add').click()
  await taraz.press('Enter')
  await taraz.enter(2, 'target')
  await taraz.press('Control+m')
  const field = taraz.page.getByRole('textbox', { name: 'Remark' })
  await expect(field).toBeFocused()
  await taraz.type('See @د')
  const options = taraz.page.getByRole('listbox', { name: 'Name a claim' }).getByRole('option')
  await expect(options).toHaveCount(1)
  await taraz.press('Enter')
  await expect(field).toHaveValue('See @دو ')
  await taraz.type('first.')
  await taraz.press('Control+Enter')
  const mention = taraz.page.getByRole('button', { name: /^دو/ })
  await mention.click()
  await expect(taraz.row(1)).toHaveAttribute('data-awake', 'true')
  await expect(taraz.cell(1, 'source').locator('.claim-on')).toHaveText('دو')
  const { comments } = await readNotes(taraz)
  expect(comments[0]).toMatchObject({ text: 'See @دو first.', mentions: [{ words: 'دو' }] })
  await taraz.run('Delete the claim')
  await expect(mention).toHaveCount(0)
  await expect(taraz.page.locator('.review-text')).toHaveText('See دو first.')
})
