import { expect, test } from '../fixtures.ts'
import { rowsOf, type SideName, type TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

const SOURCE = ['یک یک.', 'دو دو.', 'سه سه.', 'چهار چهار.']
const TARGET = ['One one.', 'Two two.', 'Three three.', 'Four four.']
const ROWS = SOURCE.map((text, index) => `${text} | ${TARGET[index]}`)

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'fa.txt', SOURCE.join('\n'))
  await layFile(folders, 'en.txt', TARGET.join('\n'))
  await taraz.createFrom('fa.txt', 'en.txt')
})

async function savedRows(taraz: TarazPage): Promise<string[]> {
  await taraz.save()
  return rowsOf(await taraz.readProject())
}

type Fix = {
  readonly name: string
  /** The row is selected before the keys are counted. */
  readonly at: readonly [row: number, side: SideName]
  readonly keys: readonly string[]
  /** Places gone to by hand between two keys, as one goes to a far row: no key of the fix. */
  readonly between?: readonly [row: number, side: SideName]
  readonly after: readonly string[]
  /** What a fix of this kind may cost. */
  readonly cost: number
}

const FIXES: readonly Fix[] = [
  {
    name: 'a column that is one row early from here on',
    at: [2, 'target'],
    keys: ['Alt+Shift+PageDown'],
    after: [ROWS[0]!, 'دو دو. | ', 'سه سه. | Two two.', 'چهار چهار. | Three three.', ' | Four four.'],
    cost: 1,
  },
  {
    name: 'a column that is one row late from here on',
    at: [2, 'source'],
    keys: ['Alt+Shift+PageUp'],
    after: ['یک یک. / دو دو. | One one.', 'سه سه. | Two two.', 'چهار چهار. | Three three.', ' | Four four.'],
    cost: 1,
  },
  {
    name: 'a sentence that belongs to the pair before',
    at: [2, 'target'],
    keys: ['Alt+Shift+ArrowUp'],
    after: ['یک یک. | One one. / Two two.', 'دو دو. | ', ROWS[2]!, ROWS[3]!],
    cost: 1,
  },
  {
    name: 'a pair of two to one, its sentences kept apart',
    at: [1, 'target'],
    keys: ['Control+l'],
    after: ['یک یک. / دو دو. | One one. / Two two.', ROWS[2]!, ROWS[3]!],
    cost: 1,
  },
  {
    name: 'a far pair',
    at: [1, 'source'],
    keys: ['Alt+l', 'Alt+l'],
    between: [4, 'target'],
    after: [' | One one.', ROWS[1]!, ROWS[2]!, 'یک یک. / چهار چهار. | Four four.'],
    cost: 2,
  },
  {
    name: 'a sentence that is missing',
    at: [1, 'target'],
    keys: ['Alt+Shift+i'],
    after: ['یک یک. | One one. / ', ROWS[1]!, ROWS[2]!, ROWS[3]!],
    cost: 1,
  },
  {
    name: 'a row that is missing',
    at: [1, 'target'],
    keys: ['Alt+i'],
    after: [ROWS[0]!, ' | ', ROWS[1]!, ROWS[2]!, ROWS[3]!],
    cost: 1,
  },
  {
    name: 'a sentence too many',
    at: [3, 'target'],
    keys: ['Alt+Delete'],
    after: [ROWS[0]!, ROWS[1]!, 'سه سه. | ', ROWS[3]!],
    cost: 1,
  },
]

for (const { name, at, keys, between, after, cost } of FIXES) {
  test(`${name}: ${cost} to mend, one to take it back, with the caret where it was`, async ({ taraz }) => {
    expect(keys).toHaveLength(cost)
    await taraz.enter(...at)
    await taraz.press(keys[0]!)
    if (between) await taraz.enter(...between)
    for (const key of keys.slice(1)) await taraz.press(key)
    expect(await savedRows(taraz)).toEqual(after)
    await taraz.press('Control+z')
    expect(await savedRows(taraz)).toEqual(ROWS)
    const [row, side] = between ?? at
    await expect(taraz.cell(row, side).locator('.ProseMirror')).toBeFocused()
    await taraz.press('Control+y')
    expect(await savedRows(taraz)).toEqual(after)
  })
}

test('a link that crosses others is marked in its row, and said', async ({ taraz }) => {
  await taraz.enter(1, 'source')
  await taraz.press('Alt+l')
  await expect(taraz.page.getByText(/^Picked: /)).toBeVisible()
  await taraz.enter(4, 'target')
  await taraz.press('Alt+l')
  await expect(taraz.row(4).locator('.row-crossing')).toBeVisible()
  await expect(taraz.row(4).getByRole('img', { name: 'the link crosses others' })).toBeVisible()
  await expect(taraz.page.locator('.row-crossing')).toHaveCount(1)
})

test('a yes is one key, and one to take back', async ({ taraz }) => {
  const state = async () => {
    await taraz.save()
    const [link] = (await taraz.readProject()).links
    return link!.alignment
  }
  await taraz.enter(1, 'target')
  await taraz.press('Control+Alt+Enter')
  expect(await state()).toBe('confirmed')
  await taraz.press('Alt+Shift+Enter')
  expect(await state()).toBe('proposed')
})

test('words of the source are not deleted unless it was opened for editing', async ({ taraz }) => {
  await taraz.enter(2, 'source')
  await taraz.press('Alt+Shift+Delete')
  await expect(taraz.page.getByText(/source is protected/)).toBeVisible()
  await taraz.press('F2')
  await taraz.press('Alt+Shift+Delete')
  expect(await savedRows(taraz)).toEqual([ROWS[0], ROWS[2], ROWS[3]])
})
