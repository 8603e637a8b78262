import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'

async function exportClaims(taraz: TarazPage, format: string, name: string): Promise<void> {
  await taraz.press('Control+e')
  const dialog = taraz.dialog('Export')
  await dialog.getByRole('radio', { name: 'The claims' }).check()
  await dialog.getByRole('radio', { name: format }).check()
  await dialog.getByRole('button', { name: /Choose where/ }).click()
  const place = taraz.dialog('Save the export as')
  await place.getByRole('textbox', { name: 'Name' }).fill(name)
  await place.getByRole('button', { name: 'Save' }).click()
  await expect(taraz.dialog('Exported')).toContainText(/claims were written/)
  await taraz.button('Done').click()
}

async function importClaims(taraz: TarazPage, files: readonly string[], format: string): Promise<void> {
  await taraz.run('Import claims')
  const dialog = taraz.dialog('Import claims')
  for (const name of files) {
    await dialog.getByRole('button', { name: 'Add a file' }).click()
    await taraz.chooseEntry('Choose a file of claims', name)
  }
  await expect(dialog.getByRole('radio', { name: format, exact: false })).toBeChecked()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(taraz.dialog('Imported')).toBeVisible()
}

test('claims leave in every format of annotations', async ({ taraz }) => {
  await taraz.openSample()
  await exportClaims(taraz, 'W3C Web Annotation', 'out.jsonld')
  await exportClaims(taraz, 'brat', 'out')
  await exportClaims(taraz, 'WebAnno', 'out')
  await exportClaims(taraz, 'doccano', 'out.jsonl')
  await exportClaims(taraz, 'Label Studio', 'out.json')
  await exportClaims(taraz, 'CSV', 'out.csv')
  const names = (await readdir(taraz.folders.projects)).filter((name) => name.startsWith('out'))
  expect(names.map((name) => name.replace(/\.\w+\.(source|target)/, '.D.$1')).toSorted()).toEqual([
    'out.D.source.ann',
    'out.D.source.tsv',
    'out.D.source.txt',
    'out.D.target.ann',
    'out.D.target.tsv',
    'out.D.target.txt',
    'out.csv',
    'out.json',
    'out.jsonl',
    'out.jsonld',
  ])
})

test('claims of another program come in as one step, and what found no place is listed', async ({
  taraz,
}) => {
  await taraz.openSample()
  await taraz.save()
  const before = await taraz.readProject()
  const text = before.sentences.find(({ side }) => side === 'target')!.text
  const [first = '', second = ''] = text.split(' ')
  const label = [
    [0, first.length, 'content'],
    [first.length + 1, first.length + 1 + second.length, 'cue'],
    [0, first.length, 'PER'],
  ]
  await writeFile(join(taraz.folders.projects, 'labels.jsonl'), `${JSON.stringify({ text, label })}\n`)
  await importClaims(taraz, ['labels.jsonl'], 'doccano')
  const report = taraz.dialog('Imported')
  await expect(report).toContainText('1 claim was taken in.')
  await expect(report).toContainText('PER')
  const { violations } = await new AxeBuilder({ page: taraz.page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await taraz.button('Done').click()
  await taraz.save()
  const { claims } = await taraz.readProject()
  expect(claims).toHaveLength(before.claims.length + 1)
  expect(claims.at(-1)!.target).toMatchObject({ content: [{ quote: first }], cue: [{ quote: second }] })
  await taraz.press('Control+z')
  await taraz.save()
  expect((await taraz.readProject()).claims).toEqual(before.claims)
})

test('a file that is none of the format is said to be that, and the project stays', async ({ taraz }) => {
  await taraz.openSample()
  await writeFile(join(taraz.folders.projects, 'list.csv'), 'a,b\n1,2\n')
  await taraz.run('Import claims')
  await taraz.button('Add a file').click()
  await taraz.chooseEntry('Choose a file of claims', 'list.csv')
  await taraz.dialog('Import claims').getByRole('button', { name: 'Import', exact: true }).click()
  await expect(taraz.dialog('Import claims')).toContainText('is no file of claims in this format')
})
