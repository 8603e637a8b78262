import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', 'سخنگو بر ضرورت گفت‌وگو تأکید کرد.\nاو رفت.')
  await layFile(folders, 'en.txt', 'The spokesman stressed the need for talks.\nHe left.')
  await taraz.createFrom('fa.txt', 'en.txt')
})

/** Tags «ضرورت گفت‌وگو» with its split cue and its words in the target, as a person does by keyboard and mouse. */
async function tag(taraz: TarazPage): Promise<void> {
  await taraz.select(1, 'source', 'ضرورت گفت‌وگو')
  await taraz.press('F8')
  const claimant = taraz.page.getByRole('combobox', { name: 'Who claims it' })
  await expect(claimant).toBeFocused()
  await taraz.type('سخنگو')
  await taraz.press('Enter')
  await taraz.button('Add').click()
  await taraz.select(1, 'source', 'بر')
  await taraz.press('Control+F8')
  await taraz.select(1, 'source', 'تأکید کرد')
  await taraz.press('Control+F8')
  await taraz.select(1, 'target', 'the need for talks')
  await taraz.press('F8')
}

test('a claim is tagged in both languages, its cue in two pieces', async ({ taraz }) => {
  await tag(taraz)
  await taraz.save()
  const { claims, claimants } = await taraz.readProject()
  expect(claims).toHaveLength(1)
  const [claim] = claims
  const words = (spans: { quote: string }[]) => spans.map(({ quote }) => quote)
  expect(words(claim!.source.content)).toEqual(['ضرورت گفت‌وگو'])
  expect(words(claim!.source.cue)).toEqual(['بر', 'تأکید کرد'])
  expect(words(claim!.target.content)).toEqual(['the need for talks'])
  expect(claimants.find(({ id }) => id === claim!.claimant)?.names.source).toBe('سخنگو')
})

test('a claim follows the text through edits, says when its own words were edited, and undo makes it fresh', async ({
  taraz,
}) => {
  await tag(taraz)
  await taraz.caretBefore(1, 'target', 'The spokesman')
  await taraz.press('Home')
  await taraz.type('Today ')
  await taraz.save()
  const moved = (await taraz.readProject()).claims[0]!.target.content[0]!
  expect([moved.from, moved.to, moved.quote]).toEqual([29, 47, 'the need for talks'])
  const pane = taraz.page.getByRole('region', { name: 'Claims' })
  await expect(pane.getByText('In both texts', { exact: true }).first()).toBeVisible()
  await taraz.caretBefore(1, 'target', 'talks')
  await taraz.type('peace ')
  await expect(pane.getByText('Words edited: look again').first()).toBeVisible()
  await taraz.press('Control+z')
  await expect(pane.getByText('Words edited: look again')).toHaveCount(0)
})

test('a click on a claim goes there, and both sides light up', async ({ taraz }) => {
  await tag(taraz)
  await taraz.enter(2, 'target')
  const pane = taraz.page.getByRole('region', { name: 'Claims' })
  await pane.getByText('ضرورت گفت‌وگو').first().click()
  for (const side of ['source', 'target'] as const) {
    await expect(taraz.cell(1, side).locator('.claim-on').first()).toBeVisible()
  }
})

test('deleting a claim is undone with everything in its place', async ({ taraz }) => {
  await tag(taraz)
  await taraz.save()
  const before = await taraz.readProject()
  await taraz.run('Delete the claim')
  await taraz.save()
  expect((await taraz.readProject()).claims).toEqual([])
  await taraz.press('Control+z')
  await taraz.save()
  expect((await taraz.readProject()).claims).toEqual(before.claims)
})
