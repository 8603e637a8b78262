import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { alignTexts } from './align-texts.ts'

const readLines = (path: string) =>
  readFileSync(new URL(`../testing/align/${path}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')

/** Links that are in the gold alignment, exactly: a floor below what was measured, not a target. */
it.each([
  ['health-08', 0.95],
  ['health-10', 0.95],
])('%s is aligned nearly as its gold', (name, floor) => {
  const source = { language: 'fa', sentences: readLines(`fa-en/${name}/src.txt`) }
  const target = { language: 'en', sentences: readLines(`fa-en/${name}/tgt.txt`) }
  const gold = new Set(readLines(`fa-en/${name}/gold.tsv`))
  const { links } = alignTexts(source, target)
  const right = links.filter((link) => gold.has(`${link.source.join()}\t${link.target.join()}`))
  expect((2 * right.length) / (links.length + gold.size)).toBeGreaterThan(floor)
})

it('is surer of right links than of wrong ones, and says why in the words of the text', () => {
  const source = { language: 'fa', sentences: readLines('fa-en/health-08/src.txt') }
  const target = { language: 'en', sentences: readLines('fa-en/health-08/tgt.txt') }
  const gold = new Set(readLines('fa-en/health-08/gold.tsv'))
  const { links } = alignTexts(source, target)
  const right = links.filter((link) => gold.has(`${link.source.join()}\t${link.target.join()}`))
  const sure = links.filter((link) => link.confidence > 0.95)
  expect(sure.filter((link) => right.includes(link)).length / sure.length).toBeGreaterThan(0.95)
  for (const link of links) {
    const english = link.target.map((index) => target.sentences[index]).join(' ')
    const persian = link.source.map((index) => source.sentences[index]).join(' ')
    for (const reason of link.reasons) {
      if ('source' in reason) expect(persian).toContain(reason.source)
      if ('target' in reason) expect(english).toContain(reason.target)
    }
  }
  const kinds = new Set(links.flatMap((link) => link.reasons.map((reason) => reason.kind)))
  expect([...kinds]).toEqual(expect.arrayContaining(['number', 'name', 'same', 'learned', 'length']))
})
