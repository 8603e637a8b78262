import { expect, it } from 'vitest'
import { buildRecords } from '../../testing/build-project.ts'
import { agreementCsv, agreementJson } from './agreement-report.ts'
import { compareAnnotations } from './compare-annotations.ts'

const found = compareAnnotations(
  buildRecords(['[a.cue:گفت] [a:صلح 🔹] | one', 'دو | two']),
  buildRecords(['[b.cue:گفت] [b:صلح] 🔹 | one', 'دو | two']),
)

it('gives every figure as a row, with why there is none', () => {
  const rows = agreementCsv(found).split('\r\n')
  expect(rows[0]).toBe('of,figure,value,n_a,n_b,why_none')
  expect(rows).toContain('cue,f1_exact,1,1,1,')
  expect(rows).toContain('content,f1_exact,0,1,1,')
  expect(rows).toContain('claimant,alpha_u,,0,0,no-units')
  expect(rows).toContain('cue,gamma,1,2,2,')
  expect(rows).toContain('claimant,gamma,,0,0,no-units')
  expect(rows).toContain('units,gamma_samples,100,4,4,')
  expect(rows).toContain('act,kappa,,1,1,one-value-only')
  expect(rows).toContain('links,f1_strict,1,2,2,')
  expect(rows.at(-1)).toBe('')
})

it('gives the figures that follow from the counts as JSON too', () => {
  const report = JSON.parse(agreementJson(found)) as typeof found
  expect(report.spans.cue.exact).toEqual({ f1: 1, both: 1, ofA: 1, ofB: 1 })
  expect(report.spans.claimant.exact).toMatchObject({ f1: null })
  expect(report.links.strict).toMatchObject({ f1: 1 })
})
