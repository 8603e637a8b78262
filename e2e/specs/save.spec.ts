import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import { rowsOf } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

test('what was typed survives kill -9: the next start brings it back and says so', async ({
  start,
  folders,
}) => {
  await layFile(folders, 'report.txt', 'یک.\nدو.')
  const first = await start()
  await first.taraz.isReady()
  await first.taraz.createFrom('report.txt')
  const [file] = await first.taraz.projectFiles()
  const path = join(folders.projects, file!)
  const before = await readFile(path, 'utf8')
  await first.taraz.enter(1, 'target')
  await first.taraz.type('One, typed just now.')
  await first.taraz.isSafe()
  await first.run.kill()
  expect(await readFile(path, 'utf8')).toBe(before)

  const { taraz } = await start({ args: [path] })
  await expect(taraz.page.getByText(/brought back/)).toBeVisible()
  await expect(taraz.cell(1, 'target')).toHaveText('One, typed just now.')
  await taraz.save()
  expect(rowsOf(await taraz.readProject())[0]).toBe('یک. | One, typed just now.')
})

test('a project killed again and again loses nothing that was called safe', async ({ start, folders }) => {
  await layFile(folders, 'report.txt', 'یک.')
  const first = await start()
  await first.taraz.isReady()
  await first.taraz.createFrom('report.txt')
  const path = join(folders.projects, (await first.taraz.projectFiles())[0]!)
  await first.run.kill()
  let typed = ''
  for (const word of ['one', 'two', 'three']) {
    const { taraz, run } = await start({ args: [path] })
    await taraz.enter(1, 'target')
    await taraz.type(` ${word}`)
    typed += ` ${word}`
    await taraz.isSafe()
    await run.kill()
  }
  const { taraz } = await start({ args: [path] })
  await expect(taraz.cell(1, 'target')).toContainText(typed.trim())
})

test('Save as leaves the first file as it was and goes on in the second', async ({ taraz }) => {
  await taraz.openSample()
  const [first] = await taraz.projectFiles()
  const before = await readFile(join(taraz.folders.projects, first!), 'utf8')
  await taraz.enter(1, 'target')
  await taraz.type(' More.')
  await taraz.press('Control+Shift+s')
  const dialog = taraz.dialog('Save the project as')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('mine.taraz.json')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(() => taraz.projectFiles()).toContain('mine.taraz.json')
  expect(await readFile(join(taraz.folders.projects, first!), 'utf8')).toBe(before)
  expect(JSON.stringify(await taraz.readProject('mine.taraz.json'))).toContain(' More.')
})

for (const [name, contents, sentence] of [
  ['broken.taraz.json', '{"format":"taraz",, }', /not valid JSON/],
  ['newer.taraz.json', '{"format":"taraz","version":99}', /newer Taraz/],
  ['cut.taraz.json', '{"format":"taraz","version":1,"sentences":[{"id":"s', /cut off/],
] as const) {
  test(`${name} is refused in a clear sentence and left as it is`, async ({ taraz, folders }) => {
    await layFile(folders, name, contents)
    await taraz.openFile(name)
    await expect(taraz.page.getByText(sentence).first()).toBeVisible()
    expect(await readFile(join(folders.projects, name), 'utf8')).toBe(contents)
  })
}

test('a recent project that is no longer there is said so', async ({ taraz, start }) => {
  await taraz.openSample()
  const [file] = await taraz.projectFiles()
  await writeFile(join(taraz.folders.projects, 'other.txt'), '')
  const { rename } = await import('node:fs/promises')
  await rename(join(taraz.folders.projects, file!), join(taraz.folders.projects, 'moved.json'))
  const { taraz: again } = await start()
  await expect(again.page.getByText('Not there any more')).toBeVisible()
})

test('a project that is open elsewhere is not opened twice', async ({ taraz, start }) => {
  await taraz.openSample()
  await taraz.hasRows(7)
  const [file] = await taraz.projectFiles()
  const { taraz: second } = await start()
  await second.isReady()
  await second.openFile(file!)
  await expect(second.page.getByText(/is open elsewhere/)).toBeVisible()
  await expect(second.rows).toHaveCount(0)
})

test('a file changed by something else is not overwritten without a word', async ({ taraz }) => {
  await taraz.openSample()
  const [file] = await taraz.projectFiles()
  const path = join(taraz.folders.projects, file!)
  const theirs = (await readFile(path, 'utf8')).replace('"title":"', '"title":"Theirs, ')
  await writeFile(path, theirs)
  await taraz.enter(1, 'target')
  await taraz.type(' Mine.')
  await taraz.press('Control+s')
  await expect(taraz.dialog('The file was changed by something else')).toBeVisible()
  expect(await readFile(path, 'utf8')).toBe(theirs)
  await taraz.button('Replace the file').click()
  await expect(taraz.saveState).toContainText('Saved')
  expect(await readFile(path, 'utf8')).toContain(' Mine.')
  expect((await stat(path)).size).toBeGreaterThan(0)
})
