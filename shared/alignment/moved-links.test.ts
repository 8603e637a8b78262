import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alignTexts } from './align-texts.ts'
import type { AlignmentLink } from './alignment.ts'

const readLines = (name: string, file: string) =>
  readFileSync(new URL(`../testing/align/fa-en/${name}/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
const persian = (name: string) => ({ language: 'fa', sentences: readLines(name, 'src.txt') })
const english = (name: string) => ({ language: 'en', sentences: readLines(name, 'tgt.txt') })

/** The target with ten of its sentences put where they do not belong: number 20 to 29 after 59. */
const moved = (sentences: readonly string[]) => [
  ...sentences.slice(0, 20),
  ...sentences.slice(30, 60),
  ...sentences.slice(20, 30),
  ...sentences.slice(60),
]
const placeOf = (index: number) => (index < 20 || index >= 60 ? index : index < 30 ? index + 30 : index - 10)
const keyOf = ({ source, target }: Pick<AlignmentLink, 'source' | 'target'>) =>
  `${source.join()} ${target.join()}`

describe('sentences that stand elsewhere', () => {
  const source = persian('natural-4')
  const target = english('natural-4')
  const inOrder = alignTexts(source, target).links
  const shuffled = { ...target, sentences: moved(target.sentences) }

  it('are linked across the others, and say so', () => {
    const { links } = alignTexts(source, shuffled)
    const expected = inOrder.map((link) => keyOf({ ...link, target: link.target.map(placeOf) }))
    const right = links.filter((link) => expected.includes(keyOf(link)))
    expect(right.length).toBeGreaterThan(0.9 * links.length)
    const across = links.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'moved'))
    expect(across.length).toBeGreaterThan(6)
    expect(across.every((link) => expected.includes(keyOf(link)))).toBe(true)
    expect(links.flatMap((link) => link.target).sort((a, b) => a - b)).toEqual(
      target.sentences.map((_, k) => k),
    )
  })

  it('are left alone where crossing is not wanted, and there are none in order', () => {
    const { links } = alignTexts(source, shuffled, { crossing: false })
    for (const list of [links, inOrder]) {
      expect(list.flatMap((link) => link.target)).toEqual(
        list.flatMap((link) => link.target).sort((a, b) => a - b),
      )
    }
  })
})

describe('the verdict', () => {
  const cut = (side: { language: string; sentences: string[] }, count: number) => ({
    ...side,
    sentences: side.sentences.slice(0, count),
  })

  it.each(['health-08', 'health-10', 'natural-4', 'udhr'])(
    'knows the translation of %s, and of its beginning',
    (name) => {
      expect(alignTexts(persian(name), english(name)).verdict).toBe('translation')
      expect(alignTexts(cut(persian(name), 12), cut(english(name), 12)).verdict).toBe('translation')
    },
  )

  it.each([
    ['health-08', 'natural-4'],
    ['natural-4', 'udhr'],
    ['udhr', 'health-10'],
  ])('knows that the English of %s is no translation of the Persian of %s', (name, other) => {
    expect(alignTexts(persian(other), english(name)).verdict).not.toBe('translation')
    expect(alignTexts(cut(persian(other), 12), cut(english(name), 12)).verdict).toBe('unrelated')
  })
})
