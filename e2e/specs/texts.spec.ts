import { expect, test } from '../fixtures.ts'
import { textsOf } from '../pages/taraz-page.ts'
import { DELICATE, layFile } from '../sample-texts.ts'

test('every character comes through: ZWNJ, marks of direction, both kinds of digits', async ({
  taraz,
  folders,
}) => {
  await layFile(folders, 'delicate.txt', DELICATE)
  await taraz.createFrom('delicate.txt')
  expect(textsOf(await taraz.readProject(), 'source').join(' ')).toBe(DELICATE)
})

test('UTF-16 with its mark is read by itself', async ({ taraz, folders }) => {
  await layFile(
    folders,
    'wide.txt',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(DELICATE, 'utf16le')]),
  )
  await taraz.createFrom('wide.txt')
  expect(textsOf(await taraz.readProject(), 'source').join(' ')).toBe(DELICATE)
})

test('Windows-1256 is read when it is asked for, and not before', async ({ taraz, folders }) => {
  await layFile(folders, 'old.txt', Buffer.from([0xd3, 0xe1, 0xc7, 0xe3, 0x2e]))
  await taraz.button('New from a text').click()
  await taraz.chooseText('Source text', 'old.txt')
  const dialog = taraz.dialog('New project')
  await expect(dialog.getByRole('alert')).toContainText('UTF-8')
  await dialog.getByRole('combobox', { name: 'Encoding' }).selectOption('windows-1256')
  await expect(dialog).toContainText('سلام.')
  await taraz.button('Create').click()
  await expect(taraz.rows).toHaveCount(1)
  expect(textsOf(await taraz.readProject(), 'source')).toEqual(['سلام.'])
})

for (const [name, bytes, sentence] of [
  [
    'picture.txt',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    /picture.*PNG.* file, not a plain text/,
  ],
  ['nul.txt', Buffer.from('one\0two'), /nul.* holds a NUL character in line 1/],
] as const) {
  test(`${name} is refused in a sentence and nothing is written`, async ({ taraz, folders }) => {
    await layFile(folders, name, bytes)
    await taraz.button('New from a text').click()
    await taraz.chooseText('Source text', name)
    await expect(taraz.dialog('New project').getByRole('alert')).toContainText(sentence)
    await taraz.button('Create').click()
    await expect(taraz.rows).toHaveCount(0)
    expect(await taraz.projectFiles()).toEqual([])
  })
}
