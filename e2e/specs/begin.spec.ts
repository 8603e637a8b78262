import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import { layFile, layMeeting } from '../sample-texts.ts'

test('the sample is one click away, and is among the recent projects after', async ({ taraz, start }) => {
  await taraz.openSample()
  await taraz.hasRows(7)
  await taraz.page.reload()
  const { taraz: again } = await start()
  await expect(again.page.getByRole('region', { name: 'Recent projects' }).getByRole('listitem')).toHaveCount(
    1,
  )
})

test('a project begins with a text, Persian to English unless said otherwise', async ({ taraz, folders }) => {
  await layMeeting(folders)
  await taraz.createFrom('meeting.fa.txt')
  await taraz.hasRows(7)
  const project = await taraz.readProject()
  expect([project.sourceLanguage, project.targetLanguage]).toEqual(['fa', 'en'])
  expect(project.links.map(({ target, state }) => [target.length, state])).toEqual(
    Array(7).fill([0, 'initial']),
  )
})

test('no button moves under the pointer while a text is read', async ({ taraz, folders }) => {
  await layMeeting(folders)
  await taraz.button('New from two texts').click()
  const dialog = taraz.dialog('New project')
  const next = dialog
    .getByRole('group', { name: 'Its translation' })
    .getByRole('button', { name: /^Choose a text/ })
  await dialog.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)))
  const place = await next.boundingBox()
  await taraz.chooseText('Source text', 'meeting.fa.txt')
  await expect(dialog.getByRole('list', { name: 'The first sentences' })).toBeVisible()
  expect(await next.boundingBox()).toEqual(place)
})

test('any pair works: the source from left to right, the target from right to left', async ({
  taraz,
  folders,
}) => {
  await layMeeting(folders)
  await taraz.button('New from two texts').click()
  await taraz.chooseText('Source text', 'meeting.en.txt')
  await taraz.chooseText('Its translation', 'meeting.fa.txt')
  const languages = taraz.dialog('New project').getByRole('combobox', { name: 'Language' })
  await languages.nth(0).selectOption('en')
  await languages.nth(1).selectOption('fa')
  await taraz.button('Align and create').click()
  await taraz.hasRows(7)
  await taraz.enter(1, 'source')
  await expect(taraz.live).toHaveAttribute('dir', 'ltr')
  await taraz.enter(1, 'target')
  await expect(taraz.live).toHaveAttribute('dir', 'rtl')
})

test('a text dropped anywhere on the window begins a project with it', async ({ taraz, folders }) => {
  const bytes = [...(await readFile(join(import.meta.dirname, '../data/meeting.fa.txt')))]
  const files = await taraz.page.evaluateHandle((data) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(data)], 'dropped.fa.txt'))
    return transfer
  }, bytes)
  await taraz.page.dispatchEvent('body', 'dragover', { dataTransfer: files })
  await taraz.page.dispatchEvent('body', 'drop', { dataTransfer: files })
  await expect(taraz.dialog('New project')).toContainText('dropped.fa.txt')
  await taraz.button('Create').click()
  await taraz.hasRows(7)
  expect(await taraz.projectFiles()).toHaveLength(1)
  expect(folders.projects).toBeTruthy()
})

test('a project given on the command line opens at once', async ({ start, folders }) => {
  await layFile(folders, 'x.txt', 'یک. دو.')
  const first = await start()
  await first.taraz.isReady()
  await first.taraz.createFrom('x.txt')
  await first.run.close()
  const [file] = await first.taraz.projectFiles()
  const { taraz } = await start({ args: [join(folders.projects, file!)] })
  await expect(taraz.rows).toHaveCount(2)
})
