import { expect, test } from '../fixtures.ts'
import { layFile } from '../sample-texts.ts'

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(
    folders,
    'fa.txt',
    'سخنگوی دولت مدعی شد که قیمت‌ها کاهش می‌یابد.\nوی بر ضرورت گفت‌وگو تأکید کرد.\nاو رفت.',
  )
  await layFile(
    folders,
    'en.txt',
    'The government spokesman said that prices will fall.\nHe stressed the need for talks.\nHe left.',
  )
  await taraz.createFrom('fa.txt', 'en.txt')
})

const words = (spans: { quote: string }[]) => spans.map(({ quote }) => quote)

test('a claim is proposed from its cue, nudged, and accepted by keyboard alone', async ({ taraz }) => {
  await taraz.caretBefore(1, 'source', 'مدعی')
  await taraz.press('F8')
  const bar = taraz.page.getByRole('group', { name: 'Proposed claim' })
  await expect(bar).toBeFocused()
  await expect(bar).toContainText('A reporting verb with its clause')
  await taraz.press('ArrowUp')
  await taraz.press('ArrowDown')
  await taraz.press('Enter')
  await expect(taraz.live).toBeFocused()
  await taraz.save()
  const { claims, claimants } = await taraz.readProject()
  const [claim] = claims
  expect(words(claim!.source.cue)).toEqual(['مدعی شد'])
  expect(words(claim!.target.cue)).toEqual(['said'])
  expect(words(claim!.source.content)).toEqual(['قیمت‌ها کاهش می‌یابد'])
  expect(words(claim!.target.content)).toEqual(['prices will fall'])
  expect(claimants.map(({ names }) => names.source)).toEqual(['سخنگوی دولت'])
  expect(claim).not.toHaveProperty('proposal')
})

test('a whole document is searched; nothing counts before it is accepted, and what is refused stays so', async ({
  taraz,
}) => {
  await taraz.run('Look for claims in the whole document')
  const list = taraz.page.getByRole('list', { name: 'Proposed claims, in the order of the text' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(taraz.page.getByRole('tab', { name: /^Claims/ })).toHaveText('Claims')
  await taraz.run('Go through the proposed claims')
  await expect(list.getByRole('listitem').first()).toBeFocused()
  await taraz.press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await taraz.press('Delete')
  await expect(taraz.page.getByRole('tab', { name: /^Claims/ })).toHaveText('Claims1')
  await taraz.run('Look for claims in the whole document')
  await expect(taraz.page.getByText('No claim was found that is not there already.')).toBeVisible()
})

test('a lost distance is listed with its reason, and can be meant so', async ({ taraz }) => {
  await taraz.caretBefore(1, 'source', 'مدعی')
  await taraz.press('F8')
  await expect(taraz.page.getByRole('group', { name: 'Proposed claim' })).toBeFocused()
  await taraz.press('Enter')
  await taraz.run('Show claim fidelity')
  const pane = taraz.page.getByRole('region', { name: 'Claim fidelity' })
  await expect(pane.getByText('the reporter’s distance is lost')).toBeVisible()
  await pane.getByRole('button', { name: 'It is meant so' }).click()
  await taraz.type('house style')
  await taraz.press('Enter')
  await expect(pane.getByText('0 claims to look at')).toBeVisible()
  await taraz.save()
  expect((await taraz.readProject()).claims[0]!.intendedShift).toMatchObject({ reason: 'house style' })
})
