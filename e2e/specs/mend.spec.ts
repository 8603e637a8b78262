import { expect, test } from '../fixtures.ts'
import { rowsOf, type TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

const ROWS = ['یک یک. | One one.', 'دو دو. | Two two.', 'سه سه. | Three three.']

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', 'یک یک.\nدو دو.\nسه سه.')
  await layFile(folders, 'en.txt', 'One one.\nTwo two.\nThree three.')
  await taraz.createFrom('fa.txt', 'en.txt')
})

async function savedRows(taraz: TarazPage): Promise<string[]> {
  await taraz.save()
  return rowsOf(await taraz.readProject())
}

/** Each: where the caret goes, the keys, and what comes of it. */
const FIXES: [string, (taraz: TarazPage) => Promise<void>, string, string[]][] = [
  [
    'split at the caret',
    (taraz) => taraz.caretBefore(1, 'target', 'one'),
    'Control+h',
    ['یک یک. | One / one.', ROWS[1]!, ROWS[2]!],
  ],
  [
    'join with the next',
    (taraz) => taraz.enter(1, 'target'),
    'Control+j',
    ['یک یک. | One one. Two two.', 'دو دو. | ', ROWS[2]!],
  ],
  [
    'move to the row above',
    (taraz) => taraz.enter(2, 'target'),
    'Alt+Shift+ArrowUp',
    ['یک یک. | One one. / Two two.', 'دو دو. | ', ROWS[2]!],
  ],
  [
    'move to the row below',
    (taraz) => taraz.enter(2, 'source'),
    'Alt+Shift+ArrowDown',
    [ROWS[0]!, ' | Two two.', 'دو دو. / سه سه. | Three three.'],
  ],
  [
    'link with the next row',
    (taraz) => taraz.enter(1, 'target'),
    'Control+l',
    ['یک یک. / دو دو. | One one. / Two two.', ROWS[2]!],
  ],
  [
    'unlink',
    (taraz) => taraz.enter(1, 'target'),
    'Control+Shift+l',
    ['یک یک. | ', ' | One one.', ROWS[1]!, ROWS[2]!],
  ],
]

for (const [name, place, keys, rows] of FIXES) {
  test(`${name}: one key, and one to take it back`, async ({ taraz }) => {
    await place(taraz)
    await taraz.press(keys)
    expect(await savedRows(taraz)).toEqual(rows)
    await taraz.press('Control+z')
    expect(await savedRows(taraz)).toEqual(ROWS)
    await taraz.press('Control+y')
    expect(await savedRows(taraz)).toEqual(rows)
  })
}

test('typing and mending are one history', async ({ taraz }) => {
  await taraz.enter(1, 'target')
  await taraz.type(' More.')
  await taraz.press('Control+l')
  await taraz.enter(2, 'target')
  await taraz.type(' End.')
  await taraz.press('Control+z')
  await taraz.press('Control+z')
  await taraz.press('Control+z')
  expect(await savedRows(taraz)).toEqual(ROWS)
})

test('a locked row keeps its words and its sentences until it is unlocked', async ({ taraz }) => {
  await taraz.enter(2, 'target')
  await taraz.press('F4')
  await taraz.type('x')
  await taraz.press('Alt+Shift+ArrowUp')
  expect(await savedRows(taraz)).toEqual(ROWS)
  await taraz.press('F4')
  await taraz.press('Alt+Shift+ArrowUp')
  expect((await savedRows(taraz))[0]).toBe('یک یک. | One one. / Two two.')
})
