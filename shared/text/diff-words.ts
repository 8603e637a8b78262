import { diffSequences } from './diff-sequences.ts'
import { textTokens } from './text-tokens.ts'

/** A stretch of a text, and whether the other text has it too. */
export type WordRun = { readonly text: string; readonly isChanged: boolean }

/** Two texts side by side, word by word: each whole, in runs that both have and runs that it alone has. */
export function diffWords(
  one: string,
  other: string,
): { readonly one: WordRun[]; readonly other: WordRun[] } {
  const [a, b] = [textTokens(one), textTokens(other)]
  const hunks = diffSequences(a, b)
  return {
    one: runsOf(
      a,
      hunks.map(({ baseFrom, baseTo }) => [baseFrom, baseTo]),
    ),
    other: runsOf(
      b,
      hunks.map(({ from, to }) => [from, to]),
    ),
  }
}

function runsOf(tokens: readonly string[], changed: readonly (readonly [number, number])[]): WordRun[] {
  const runs: WordRun[] = []
  let at = 0
  const add = (to: number, isChanged: boolean) => {
    if (to > at) runs.push({ text: tokens.slice(at, to).join(''), isChanged })
    at = to
  }
  for (const [from, to] of changed) {
    add(from, false)
    add(to, true)
  }
  add(tokens.length, false)
  return runs
}
