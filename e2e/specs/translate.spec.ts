import { expect, test } from '../fixtures.ts'
import { rowsOf } from '../pages/taraz-page.ts'
import { layFile } from '../sample-texts.ts'

test.beforeEach(async ({ taraz, folders }) => {
  await layFile(folders, 'report.txt', 'او آمد. ما می‌رویم.\nباران بارید.')
  await taraz.createFrom('report.txt')
})

test('a report is rendered row by row by keyboard alone, and the count follows', async ({ taraz }) => {
  await taraz.enter(1, 'target')
  for (const words of ['He came.', 'We are going.', 'It rained.']) {
    await taraz.type(words)
    await taraz.press('Control+Enter')
  }
  await expect(taraz.page.getByText('3 of 3 rows confirmed')).toBeVisible()
  await taraz.save()
  const project = await taraz.readProject()
  expect(rowsOf(project)).toEqual([
    'او آمد. | He came.',
    'ما می‌رویم. | We are going.',
    'باران بارید. | It rained.',
  ])
  expect(project.links.map(({ state, alignment }) => [state, alignment])).toEqual(
    Array(3).fill(['translated', 'confirmed']),
  )
})

test('the source is changed only on purpose', async ({ taraz }) => {
  await taraz.enter(2, 'source')
  await taraz.type('x')
  await expect(taraz.page.getByText(/source is protected/)).toBeVisible()
  await taraz.press('F2')
  await taraz.type(' ها')
  await taraz.save()
  expect(rowsOf(await taraz.readProject())[1]).toBe('ما می‌رویم. ها | ')
})

test('Persian is typed with ZWNJ, and Backspace after one takes it and no letter', async ({ taraz }) => {
  await taraz.enter(1, 'source')
  await taraz.press('F2')
  await taraz.type(' می')
  await taraz.press('Shift+Space')
  await taraz.type('روم')
  await taraz.save()
  expect(rowsOf(await taraz.readProject())[0]).toBe('او آمد. می\u200cروم | ')
  for (const _letter of 'روم') await taraz.press('ArrowRight')
  await taraz.press('Backspace')
  await taraz.save()
  expect(rowsOf(await taraz.readProject())[0]).toBe('او آمد. میروم | ')
})

test('typing, and where the caret was, are undone and done again', async ({ taraz }) => {
  await taraz.enter(1, 'target')
  await taraz.type('He came.')
  await taraz.press('Control+Enter')
  await taraz.press('Control+z')
  await taraz.press('Control+z')
  await expect(taraz.cell(1, 'target')).toHaveText('')
  await taraz.press('Control+y')
  await taraz.press('Control+y')
  await taraz.save()
  const project = await taraz.readProject()
  expect([rowsOf(project)[0], project.links[0]?.state]).toEqual(['او آمد. | He came.', 'translated'])
})
