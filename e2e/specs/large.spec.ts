import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'

const COUNT = 1200

/** A project file of its own making, as any program could write it: a record a line, larger than is read at once. */
function largeProject(count = COUNT, ending = 'it is long'): string {
  const rows = Array.from({ length: count }, (_, row) => row)
  const lines = (name: string, records: object[]) =>
    `"${name}":[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`
  const words = 'و این جمله‌ای است که دراز است '.repeat(5)
  return [
    '{\n"format":"taraz",\n"version":1,\n"id":"plarge",\n"title":"Large",\n"sourceLanguage":"fa",\n"targetLanguage":"en",\n"created":"2026-01-02T03:04:05.000Z",\n"settings":{},',
    [
      lines('documents', [{ id: 'd', title: 'Large' }]),
      lines(
        'links',
        rows.map((row) => ({
          id: `l${row}`,
          document: 'd',
          source: [`s${row}`],
          target: [`t${row}`],
          state: 'translated',
          alignment: 'confirmed',
        })),
      ),
      lines(
        'sentences',
        rows.flatMap((row) => [
          { id: `s${row}`, document: 'd', side: 'source', text: `${words}${row}.` },
          { id: `t${row}`, document: 'd', side: 'target', text: `This is sentence ${row}, and ${ending}.` },
        ]),
      ),
      lines('claimants', []).replace('[\n\n]', '[]'),
      lines('claims', []).replace('[\n\n]', '[]'),
    ].join(',\n'),
    '}',
  ].join('\n')
}

test('a large project is written in at once, and all of it comes', async ({ start, folders }) => {
  const path = join(folders.projects, 'large.taraz.json')
  await writeFile(path, largeProject())
  const { taraz } = await start({ args: [path] })
  await taraz.enter(1, 'target')
  await taraz.type(' Mine.')
  await expect(taraz.page.getByRole('grid')).toHaveAttribute('aria-rowcount', `${COUNT + 1}`)
  await expect(taraz.page.getByText('1,200 of 1,200 rows confirmed')).toBeVisible()
  await taraz.save()
  const { sentences } = await taraz.readProject()
  expect(sentences).toHaveLength(2 * COUNT)
  expect(sentences.find(({ id }) => id === 't0')?.text).toBe('This is sentence 0, and it is long. Mine.')
})

test('one that is cut off is refused, though its first rows are whole', async ({ start, folders }) => {
  const path = join(folders.projects, 'large.taraz.json')
  await writeFile(path, largeProject().slice(0, -300))
  const { taraz } = await start({ args: [path] })
  await expect(taraz.page.getByRole('dialog')).toContainText(
    'not all of it can be read. It was left exactly as it',
  )
  await expect(taraz.rows).toHaveCount(0)
})

test('another copy of a large project is met while one goes on working, or is left by Cancel', async ({
  start,
  folders,
}) => {
  const [path, other] = ['large.taraz.json', 'other.taraz.json'].map((name) => join(folders.projects, name))
  await writeFile(path!, largeProject(20_000))
  await writeFile(other!, largeProject(20_000, 'it was long'))
  const { taraz } = await start({ args: [path!] })
  await expect(taraz.page.getByText('20,000 of 20,000 rows confirmed')).toBeVisible()
  const compare = async () => {
    await taraz.run('Compare with another copy')
    await taraz.chooseEntry('Open a project', 'other.taraz.json')
    await expect(taraz.page.getByText('Comparing the two copies')).toBeVisible()
  }
  await compare()
  await taraz.button('Cancel').click()
  await expect(taraz.page.getByText('Cancelled. Nothing has been changed.')).toBeVisible()
  await compare()
  await taraz.enter(1, 'target')
  await taraz.type(' Mine.')
  await expect(taraz.cell(1, 'target')).toContainText('Mine.')
  await expect(taraz.page.getByText(/20,00[01] differences from/)).toBeVisible({ timeout: 60_000 })
  await expect(taraz.page.getByText('the first 5,000 are shown')).toBeVisible()
})
