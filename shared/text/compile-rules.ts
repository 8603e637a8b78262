import type { SegmentationRule, SegmentationRules } from './segmentation-rule.ts'

/** A rule that can be asked of a place: `holds.lastIndex` is set to it. `places` finds all where a cut may be. */
export type CompiledRule = { readonly breaks: boolean; readonly holds: RegExp; readonly places?: RegExp }

/** What is wrong with a rule, by its place in the list; `detail` is the engine's own sentence, in English. */
export type RuleProblem = {
  readonly rule: number
  readonly part: 'before' | 'after'
  readonly problem: 'not-an-expression' | 'unknown-list' | 'matches-nothing'
  readonly detail: string
}

const compiled = new WeakMap<SegmentationRules, readonly CompiledRule[]>()

/** Rules that cannot be compiled are passed over; `checkRules` says which, and why. */
export function compileRules(rules: SegmentationRules): readonly CompiledRule[] {
  const known = compiled.get(rules)
  if (known) return known
  const usable = rules.rules.flatMap((rule) => compileRule(rule, rules.words))
  compiled.set(rules, usable)
  return usable
}

/** All that is wrong with the rules of a language; empty: all of them are used. */
export function checkRules({ rules, words }: SegmentationRules): RuleProblem[] {
  return rules.flatMap((rule, index) => {
    const sides = (['before', 'after'] as const).flatMap((part) =>
      checkPart(rule[part], words).map((problem) => ({ rule: index, part, ...problem })),
    )
    if (sides.length > 0 || !rule.breaks || rule.before !== '' || rule.after !== '') return sides
    return [{ rule: index, part: 'before' as const, problem: 'matches-nothing' as const, detail: '' }]
  })
}

function compileRule(rule: SegmentationRule, words: SegmentationRules['words']): CompiledRule[] {
  if (rule.breaks && rule.before === '' && rule.after === '') return []
  try {
    const before = expandLists(rule.before, words)
    const after = expandLists(rule.after, words)
    const source = `${before && `(?<=${grouped(before)})`}${after && `(?=${after})`}`
    const holds = new RegExp(source, 'uy')
    return [{ breaks: rule.breaks, holds, ...(rule.breaks && { places: new RegExp(source, 'gu') }) }]
  } catch {
    return []
  }
}

/** An alternative of the rule ends with the rule, not with the look-behind that it is put into. */
function grouped(expression: string): string {
  return expression.includes('|') ? `(?:${expression})` : expression
}

function checkPart(
  source: string,
  words: SegmentationRules['words'],
): Pick<RuleProblem, 'problem' | 'detail'>[] {
  const missing = listsIn(source).find((name) => !Object.hasOwn(words, name))
  if (missing !== undefined) return [{ problem: 'unknown-list', detail: missing }]
  try {
    new RegExp(expandLists(source, words), 'u')
    return []
  } catch (error) {
    return [{ problem: 'not-an-expression', detail: (error as Error).message.replace(/^.*\/u?: /s, '') }]
  }
}

/** `{name}`, but not the name of a property as in `\p{Lu}` nor a count as in `{1,3}`. */
const LIST = /(?<!\\[pPux])\{([A-Za-z][A-Za-z0-9]*)\}/g

export function listsIn(source: string): string[] {
  return [...source.matchAll(LIST)].map((match) => match[1]!)
}

/** The expression with each list written out by `write`; as a group of alternatives where none is given. */
export function expandLists(
  source: string,
  words: SegmentationRules['words'],
  write: (name: string, alternatives: string) => string = (_name, alternatives) => `(?:${alternatives})`,
): string {
  return source.replace(LIST, (whole, name: string) =>
    Object.hasOwn(words, name) ? write(name, alternativesOf(words[name]!)) : whole,
  )
}

/** The words as alternatives in their order, upper and lower case alike. None: what never matches. */
export function alternativesOf(words: readonly string[]): string {
  if (words.length === 0) return NEVER
  return words.map((word) => [...word].map(eitherCase).join('')).join('|')
}

/** The words that `alternativesOf` wrote so; undefined where it did not. */
export function wordsIn(alternatives: string): string[] | undefined {
  if (alternatives === NEVER) return []
  const words = (alternatives.match(/(?:\\.|[^|\\])+/gs) ?? []).map(wordIn)
  return words.every((word) => word !== undefined) ? words : undefined
}

const NEVER = '(?!)'

function wordIn(alternative: string): string | undefined {
  const letters = /\\s\{1,3\}|\[(.)(.)\]|\\([\\^$.*+?()[\]{}|/])|([^\\^$.*+?()[\]{}|/])/gu
  let [word, read] = ['', 0]
  for (const [whole, , lower, escaped, plain] of alternative.matchAll(letters)) {
    word += lower ?? escaped ?? plain ?? ' '
    read += whole.length
  }
  return read === alternative.length && word !== '' ? word : undefined
}

function eitherCase(character: string): string {
  if (character === ' ') return '\\s{1,3}'
  const lower = character.toLowerCase()
  const upper = character.toUpperCase()
  if (lower !== upper && [...lower].length === 1 && [...upper].length === 1) return `[${upper}${lower}]`
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character
}
