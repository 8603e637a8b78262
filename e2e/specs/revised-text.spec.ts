import { expect, test } from '../fixtures.ts'
import { textsOf, type TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'
import { layCopies } from '../two-copies.ts'

async function openRevised(taraz: TarazPage): Promise<void> {
  await taraz.openFile('ours.taraz.json')
  await expect(taraz.rows).toHaveCount(3)
  await taraz.run('Take over a revised text')
  await taraz.chooseEntry('Choose a text', 'revised.txt')
  await taraz.page.getByRole('radio', { name: 'The source, Persian' }).click()
}

test('a revised text keeps rows and claims, tells what is doubtful, and is undone by one key', async ({
  taraz,
  folders,
}) => {
  await layCopies(folders, { file: 'ours.taraz.json' })
  await layFile(
    folders,
    'revised.txt',
    'وی دیروز گفت: 🔹 صلح مهم است.\nخورشید 🌞 تازه برآمده بود.\nآن‌ها می‌آیند.\nسه گام دیگر تا پایان راه مانده بود و هیچ‌کس نمی‌دانست.',
  )
  await openRevised(taraz)
  const dialog = taraz.page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toContainText('1 sentence is as it was · 2 changed · 1 new')
  await expect(dialog.getByRole('checkbox', { name: /new version of the sentence/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Take it over' }).click()
  await expect(taraz.rows).toHaveCount(4)
  await expect(taraz.cell(1, 'target')).toContainText('He said peace is important.')
  await expect(taraz.cell(2, 'source')).toContainText('خورشید')
  await expect(taraz.cell(3, 'target')).toContainText('They are coming.')
  await expect(taraz.cell(4, 'source')).toContainText('گام دیگر')
  await taraz.save()
  const project = await taraz.readProject('ours.taraz.json')
  expect(project.claims).toMatchObject([
    { source: { content: [{ sentence: 's1', quote: 'صلح مهم است' }], cue: [{ quote: 'گفت' }] } },
  ])
  await taraz.press('Control+z')
  await expect(taraz.rows).toHaveCount(3)
  await taraz.save()
  expect(textsOf(await taraz.readProject('ours.taraz.json'), 'source')[0]).toBe('وی گفت: 🔹 صلح مهم است.')
})

test('a sentence that is gone from the revised text stays where that is refused', async ({
  taraz,
  folders,
}) => {
  await layCopies(folders, { file: 'ours.taraz.json' })
  await layFile(folders, 'revised.txt', 'آن‌ها می‌آیند.\nسه گام مانده است.')
  await openRevised(taraz)
  const dialog = taraz.page.getByRole('dialog')
  const gone = dialog.getByRole('checkbox', { name: /Let the sentence go.*1 claim/ })
  await expect(gone).toBeChecked()
  await expect(dialog.getByRole('status')).toContainText('1 gone')
  await gone.press('Space')
  await dialog.getByRole('button', { name: 'Take it over' }).click()
  await expect(dialog).toHaveCount(0)
  await taraz.save()
  const project = await taraz.readProject('ours.taraz.json')
  expect(textsOf(project, 'source')).toEqual([
    'وی گفت: 🔹 صلح مهم است.',
    'آن‌ها می‌آیند.',
    'سه گام مانده است.',
  ])
})
