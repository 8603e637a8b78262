import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'

async function exportAs(taraz: TarazPage, format: string, name: string, state?: string): Promise<string> {
  await taraz.press('Control+e')
  const dialog = taraz.dialog('Export')
  await dialog.getByRole('radio', { name: format }).check()
  if (state !== undefined) {
    await dialog.getByRole('radio', { name: 'Only rows that are' }).check()
    await dialog.getByRole('checkbox', { name: state }).check()
  }
  await dialog.getByRole('button', { name: /Choose where/ }).click()
  const place = taraz.dialog('Save the export as')
  await place.getByRole('textbox', { name: 'Name' }).fill(name)
  await place.getByRole('button', { name: 'Save' }).click()
  await expect(taraz.dialog(/Export/)).toContainText(/was written|were written/)
  const report = await taraz.dialog(/Export/).innerText()
  await taraz.button('Done').click()
  return report
}

const read = (taraz: TarazPage, name: string) => readFile(join(taraz.folders.projects, name), 'utf8')

test('all rows leave as TMX, TSV, JSONL and line pairs, with what is lost listed', async ({ taraz }) => {
  await taraz.openSample()
  const report = await exportAs(taraz, 'TMX', 'out.tmx')
  expect(report).toContain('7 rows were written.')
  expect(report).toMatch(/claim/)
  expect((await read(taraz, 'out.tmx')).match(/<tu /g)).toHaveLength(7)

  await exportAs(taraz, 'TSV', 'out.tsv')
  expect((await read(taraz, 'out.tsv')).trimEnd().split('\n')).toHaveLength(8)

  await exportAs(taraz, 'JSONL', 'out.jsonl')
  const lines = (await read(taraz, 'out.jsonl')).trimEnd().split('\n')
  expect(lines).toHaveLength(7)
  for (const line of lines)
    expect(Object.keys((JSON.parse(line) as { translation: object }).translation)).toEqual(['fa', 'en'])

  await exportAs(taraz, 'Two plain texts', 'out')
  const [source, target] = [await read(taraz, 'out.fa-en.fa'), await read(taraz, 'out.fa-en.en')]
  expect([source, target].map((text) => text.trimEnd().split('\n').length)).toEqual([7, 7])
})

test('only the rows of a state leave when that is asked', async ({ taraz }) => {
  await taraz.openSample()
  await taraz.enter(3, 'target')
  await taraz.press('F9')
  await taraz.save()
  const { links } = await taraz.readProject()
  const count = links.filter(({ state }) => state === 'reviewed').length
  const report = await exportAs(taraz, 'JSONL', 'reviewed.jsonl', 'reviewed')
  expect(report).toContain(`${count} rows were written.`)
  expect((await read(taraz, 'reviewed.jsonl')).trimEnd().split('\n')).toHaveLength(count)
})
