import AxeBuilder from '@axe-core/playwright'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures.ts'
import type { TarazPage } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'
import { layCopies } from '../two-copies.ts'

async function open(taraz: TarazPage, file: string): Promise<void> {
  await taraz.openFile(file)
  await expect(taraz.rows).toHaveCount(3)
}

async function choose(taraz: TarazPage, command: string, file: string): Promise<void> {
  await taraz.run(command)
  await taraz.chooseEntry('Open a project', file)
}

const cards = (taraz: TarazPage) => taraz.page.locator('.conflict-card')

test('two copies are compared row by row, by keys alone', async ({ taraz, folders }) => {
  await layCopies(
    folders,
    { file: 'ours.taraz.json' },
    {
      file: 'theirs.taraz.json',
      texts: { t2: 'They come.' },
      act: 'warn',
      content: 'صلح',
      state: 'reviewed',
    },
  )
  await open(taraz, 'ours.taraz.json')
  await choose(taraz, 'Compare with another copy', 'theirs.taraz.json')
  await expect(taraz.page.getByText('3 differences from')).toBeVisible()
  await expect(cards(taraz)).toHaveCount(3)
  await expect(cards(taraz).nth(0)).toContainText('صلح مهم است')
  await expect(cards(taraz).nth(1).locator('mark')).toHaveText(['are coming', 'come'])
  await taraz.press('Alt+F8')
  await expect(cards(taraz).nth(0)).toHaveAttribute('data-active', 'true')
  await taraz.press('Alt+F8')
  await expect(taraz.cell(2, 'target').locator('[contenteditable=true]')).toBeFocused()
  await taraz.press('Alt+Shift+F8')
  await expect(taraz.cell(1, 'target').locator('[contenteditable=true]')).toBeFocused()
  await taraz.page.getByRole('combobox', { name: 'Show differences of one kind' }).selectOption('text')
  await expect(cards(taraz)).toHaveCount(1)
})

test('a copy is merged by what both began with, in one step, and its conflict is settled', async ({
  taraz,
  folders,
}) => {
  await layCopies(
    folders,
    { file: 'ours.taraz.json' },
    { file: 'theirs.taraz.json', texts: { t2: 'They come.', t3: 'Some steps are left.' } },
  )
  await open(taraz, 'ours.taraz.json')
  await taraz.select(3, 'target', 'Three steps')
  await taraz.type('3 steps')
  await taraz.save()
  await choose(taraz, 'Merge with another copy', 'theirs.taraz.json')
  const dialog = taraz.page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: /Nothing that is known/ })).toBeChecked()
  await dialog.getByRole('radio', { name: /This project as it was on/ }).click()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(taraz.cell(2, 'target')).toContainText('They come.')
  await expect(taraz.cell(3, 'target')).toContainText('3 steps are left.')
  await expect(taraz.page.getByText('with 1 conflict to settle')).toBeVisible()
  await expect(cards(taraz)).toHaveCount(1)
  await taraz.press('Control+Alt+2')
  await expect(taraz.cell(3, 'target')).toContainText('Some steps are left.')
  await expect(cards(taraz)).toHaveCount(0)
  await taraz.press('Control+z')
  await taraz.press('Control+z')
  await expect(taraz.cell(2, 'target')).toContainText('They are coming.')
  await expect(taraz.cell(3, 'target')).toContainText('3 steps are left.')
})

test('documents that one copy has more or less come and go by a merge, in one step', async ({
  taraz,
  folders,
}) => {
  await layCopies(
    folders,
    { file: 'ours.taraz.json' },
    { file: 'longer.taraz.json', hasSecond: true },
    { file: 'shorter.taraz.json', texts: { t2: 'They come.' } },
  )
  const second = taraz.page.getByRole('button', { name: 'The second text' })
  const merge = async (file: string) => {
    await choose(taraz, 'Merge with another copy', file)
    const dialog = taraz.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /This project as it is now/ }).click()
    await dialog.getByRole('button', { name: 'Merge' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await open(taraz, 'ours.taraz.json')
  await merge('longer.taraz.json')
  await second.click()
  await expect(taraz.cell(1, 'target')).toContainText('Another text.')
  await taraz.press('Control+z')
  await expect(second).toHaveCount(0)
  await expect(taraz.rows).toHaveCount(3)
  await open(taraz, 'longer.taraz.json')
  await expect(second).toBeVisible()
  await merge('shorter.taraz.json')
  await expect(second).toHaveCount(0)
  await expect(taraz.cell(2, 'target')).toContainText('They come.')
  await taraz.press('Control+z')
  await expect(second).toBeVisible()
})

test('documents that the other copy put in another order stand so after a merge, and as before when undone', async ({
  taraz,
  folders,
}) => {
  await layCopies(
    folders,
    { file: 'ours.taraz.json', hasSecond: true },
    { file: 'theirs.taraz.json', hasSecond: true, isSecondFirst: true },
  )
  const names = taraz.page.locator('.overview-name').filter({ hasText: /Two people|The second text/ })
  await open(taraz, 'ours.taraz.json')
  await expect(names).toHaveText(['Two people', 'The second text'])
  await choose(taraz, 'Merge with another copy', 'theirs.taraz.json')
  const dialog = taraz.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /This project as it is now/ }).click()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(names).toHaveText(['The second text', 'Two people'])
  await taraz.press('Control+z')
  await expect(names).toHaveText(['Two people', 'The second text'])
})

test('a file that is no copy of the project is refused, and why is said', async ({ taraz, folders }) => {
  await layCopies(folders, { file: 'ours.taraz.json' }, { file: 'other.taraz.json' })
  const path = join(folders.projects, 'other.taraz.json')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('p0000000001', 'p0000000002'))
  await writeFile(join(folders.projects, 'newer.taraz.json'), text.replace('"version":1', '"version":99'))
  await open(taraz, 'ours.taraz.json')
  await choose(taraz, 'Compare with another copy', 'other.taraz.json')
  await expect(taraz.page.getByRole('alert')).toContainText('is another project')
  await taraz.press('Escape')
  await choose(taraz, 'Merge with another copy', 'newer.taraz.json')
  await expect(taraz.page.getByRole('dialog')).toContainText('version 99')
})

test('claims of two annotators are measured, and decided one by one by keys', async ({ taraz, folders }) => {
  await layCopies(
    folders,
    { file: 'sara.taraz.json' },
    { file: 'ali.taraz.json', act: 'warn', content: 'صلح' },
  )
  await open(taraz, 'sara.taraz.json')
  await choose(taraz, 'Agreement with another annotator', 'ali.taraz.json')
  const dialog = taraz.page.getByRole('dialog')
  await expect(dialog.getByRole('row', { name: /^Cue/ })).toContainText('1.000')
  await expect(dialog.getByRole('row', { name: /^What the claimant does/ })).toContainText('0.000')
  await dialog.getByRole('button', { name: 'Save as CSV' }).click()
  await taraz.page.getByRole('dialog').last().getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toContainText(/csv\W* was saved/)
  const csv = await readFile(join(folders.projects, 'agreement.csv'), 'utf8')
  expect(csv).toContain('cue,f1_exact,1,2,2,')
  await taraz.press('Escape')
  await choose(taraz, 'Decide between the claims', 'ali.taraz.json')
  await expect(taraz.page.getByText('0 of 1 claims decided')).toBeVisible()
  await expect(cards(taraz)).toContainText('ali.taraz.json')
  await taraz.press('Control+Alt+5')
  await expect(taraz.page.getByRole('radio', { name: /صلح مهم است/ })).toBeFocused()
  await taraz.press('Escape')
  await expect(taraz.page.getByRole('radio')).toHaveCount(0)
  await taraz.press('Control+Alt+5')
  await expect(taraz.page.getByRole('radio', { name: /صلح مهم است/ })).toBeFocused()
  await taraz.press('Tab')
  // As long as a person holds a key: the choice follows the focus only while it is down.
  await taraz.page.keyboard.press('ArrowDown', { delay: 100 })
  await expect(taraz.page.getByRole('radio', { name: 'warn' })).toBeChecked()
  await taraz.press('Control+Enter')
  await expect(cards(taraz)).toHaveCount(0)
  const { claims } = (await savedProject(taraz)) as { claims: { act: string; source: unknown }[] }
  expect(claims).toHaveLength(1)
  expect(claims[0]).toMatchObject({ act: 'warn', source: { content: [{ quote: 'صلح مهم است' }] } })
  await taraz.press('Control+z')
  await expect(cards(taraz)).toHaveCount(1)
  await taraz.press('Control+Alt+4')
  expect(((await savedProject(taraz)) as { claims: unknown[] }).claims).toEqual([])
})

test('a claim that neither made is put in the place of both, in one step', async ({ taraz, folders }) => {
  await layCopies(folders, { file: 'sara.taraz.json' }, { file: 'ali.taraz.json', act: 'warn' })
  await open(taraz, 'sara.taraz.json')
  await choose(taraz, 'Decide between the claims', 'ali.taraz.json')
  await expect(cards(taraz)).toHaveCount(1)
  const form = taraz.page.getByRole('group', { name: 'New claim, in the place of both versions' })
  await taraz.press('Control+Alt+6')
  await expect(form).toContainText('none yet')
  await taraz.press('Escape')
  await expect(cards(taraz)).toHaveCount(1)
  await taraz.button('A new claim').click()
  await taraz.select(1, 'source', 'صلح مهم است')
  await taraz.press('F8')
  await expect(form.getByRole('combobox')).toBeFocused()
  await taraz.type('سخن')
  await taraz.press('Enter')
  await form.getByText('hope').click()
  await form.getByRole('button', { name: 'Accept' }).click()
  await expect(cards(taraz)).toHaveCount(0)
  const { claims } = (await savedProject(taraz)) as { claims: { act: string; target: unknown }[] }
  expect(claims).toMatchObject([{ act: 'hope', source: { content: [{ quote: 'صلح مهم است' }], cue: [] } }])
  await taraz.press('Control+z')
  await expect(cards(taraz)).toHaveCount(1)
  expect(((await savedProject(taraz)) as { claims: unknown[] }).claims).toMatchObject([{ act: 'assert' }])
})

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function expectNoFaults(taraz: TarazPage, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: taraz.page }).withTags(WCAG).analyze()
  const found = violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target) }))
  expect(found, name).toEqual([])
}

for (const language of ['Window in English', 'Window in Persian']) {
  for (const theme of ['Light theme', 'Dark theme']) {
    test(`axe finds nothing in what is shown of two copies: ${language}, ${theme}`, async ({
      taraz,
      folders,
    }) => {
      test.slow()
      const dialog = taraz.page.getByRole('dialog')
      const pick = (name: string) => dialog.getByRole('option', { name: new RegExp(name) }).click()
      await layCopies(folders, { file: 'sara.taraz.json' }, { ...ALIS, file: 'ali.taraz.json' })
      await layFile(folders, 'revised.txt', 'آن‌ها می‌آیند.\nسه گام مانده است.')
      await taraz.run(theme)
      await open(taraz, 'sara.taraz.json')
      await taraz.run(language)
      await taraz.run('Compare with another copy')
      await pick('ali')
      await expect(cards(taraz)).toHaveCount(2)
      await expectNoFaults(taraz, 'comparison')
      for (const command of ['Merge with another copy', 'Agreement with another annotator']) {
        await taraz.run(command)
        await expect(dialog).toBeVisible()
        await expectNoFaults(taraz, command)
        await taraz.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
      await taraz.run('Decide between the claims')
      await expect(cards(taraz)).toHaveCount(1)
      await taraz.press('Control+Alt+5')
      await expectNoFaults(taraz, 'decision')
      await taraz.run('Merge with another copy')
      await dialog.getByRole('radio').last().click()
      await dialog.locator('[type=submit]').click()
      await expect(cards(taraz)).toHaveCount(3)
      await expectNoFaults(taraz, 'conflicts')
      await taraz.run('Take over a revised text')
      await pick('revised')
      await expect(dialog.getByRole('checkbox')).not.toHaveCount(0)
      await expectNoFaults(taraz, 'revised text')
    })
  }
}

/** Another copy in which a claim and a text are otherwise. */
const ALIS = { act: 'warn', texts: { t2: 'They come.' } }

async function savedProject(taraz: TarazPage): Promise<unknown> {
  await taraz.save()
  return JSON.parse(await readFile(join(taraz.folders.projects, 'sara.taraz.json'), 'utf8'))
}
