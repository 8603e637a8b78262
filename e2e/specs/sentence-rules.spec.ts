import { expect, test } from '../fixtures.ts'
import { layFile } from '../sample-texts.ts'

test('sentence rules are changed, tried on a text, and used for the next project', async ({
  taraz,
  folders,
}) => {
  await layFile(folders, 'a.en.txt', 'One; two. Three.')
  await taraz.run('Sentence rules')
  const dialog = taraz.dialog('Sentence rules')
  await dialog.getByLabel('Language').selectOption('en')
  await dialog.getByLabel('A text to try them on').fill('Alpha; beta. Gamma.')
  await expect(dialog.getByRole('list', { name: 'The sentences' }).getByRole('listitem')).toHaveText([
    'Alpha; beta.',
    'Gamma.',
  ])
  await dialog.getByRole('button', { name: 'Add a rule' }).click()
  await dialog.getByLabel('Rule 1: cut or not').selectOption('cut')
  await dialog.getByLabel('Rule 1: what ends there').fill('(')
  await expect(dialog.getByText(/This is no regular expression/)).toBeVisible()
  await dialog.getByLabel('Rule 1: what ends there').fill(';')
  await expect(dialog.getByRole('list', { name: 'The sentences' }).getByRole('listitem')).toHaveText([
    'Alpha;',
    'beta.',
    'Gamma.',
  ])
  await taraz.press('Escape')
  await taraz.createFrom('a.en.txt')
  await expect(taraz.rows).toHaveCount(3)
})
