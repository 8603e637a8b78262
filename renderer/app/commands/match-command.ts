import type { CommandId } from '../../../shared/i18n/command-id.ts'
import { en } from '../../../shared/i18n/en.ts'
import { fa } from '../../../shared/i18n/fa.ts'
import { foldText } from '../../../shared/text/fold-text.ts'

/** The names of a command in every language, folded as a search is. */
function namesOf(id: CommandId): string[] {
  return [en.commands, fa.commands].map((names) => foldText(lookUp(names, id)).text)
}

function lookUp(names: Readonly<Record<string, Readonly<Record<string, string>>>>, id: CommandId): string {
  const [group = '', name = ''] = id.split('.')
  return names[group]?.[name] ?? ''
}

const folded = new Map<CommandId, string[]>()

/**
 * How well what is typed fits a command, in whatever language it is typed: 0 not at all; 1 a name begins with it. Every
 * word must be in a name; words that begin one count more than words in the middle.
 */
export function matchCommand(id: CommandId, search: string): number {
  const wanted = foldText(search).text.trim()
  if (wanted === '') return 1
  const names = folded.get(id) ?? namesOf(id)
  folded.set(id, names)
  return Math.max(...names.map((name) => matchName(name, wanted)))
}

function matchName(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 1
  const scores = wanted.split(/\s+/).map((word) => matchWord(name, word))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function matchWord(name: string, word: string): number {
  const at = name.indexOf(word)
  if (at < 0) return 0
  return at === 0 || name.includes(` ${word}`) ? 0.8 : 0.4
}
