import { expect, it } from 'vitest'
import { COMMAND_IDS } from '../../../shared/i18n/command-id.ts'
import { en } from '../../../shared/i18n/en.ts'
import { fa } from '../../../shared/i18n/fa.ts'
import { matchCommand } from './match-command.ts'

function best(search: string): string | undefined {
  const scored = COMMAND_IDS.map((id) => ({ id, score: matchCommand(id, search) }))
  return scored.toSorted((a, b) => b.score - a.score).find(({ score }) => score > 0)?.id
}

it('finds a command by its name in either language, whatever the window speaks', () => {
  expect(best('split the')).toBe('editor.split')
  expect(best('بریدن جمله')).toBe('editor.split')
  expect(best(en.commands.view.themeDark)).toBe('view.themeDark')
  expect(best(fa.commands.view.themeDark)).toBe('view.themeDark')
})

it('takes Persian as people type it: without hamza and ZWNJ, with the letters of an Arabic keyboard', () => {
  expect(best('پوسته تیره')).toBe('view.themeDark')
  expect(best('نيم فاصله')).toBe('editor.insertZwnj')
})

it('wants every word, in any order, and puts beginnings of words first', () => {
  expect(matchCommand('editor.nextUnconfirmed', 'row unconf')).toBeGreaterThan(0)
  expect(matchCommand('editor.nextUnconfirmed', 'row banana')).toBe(0)
  expect(matchCommand('file.save', 'sav')).toBeGreaterThan(matchCommand('file.save', 'av'))
  expect(matchCommand('file.save', '')).toBe(1)
})
