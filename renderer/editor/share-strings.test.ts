import { expect, it } from 'vitest'
import { ProjectState } from '../../shared/model/project-state.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { shareStrings } from './share-strings.ts'

it('changes nothing of what the records say, in parts with the rows and in those with the claims alone', () => {
  const records = buildRecords(['[a:یک دو] سه. / چهار. | [a:One two] three.', 'پنج. | [b:Five].'])
  const { header, claims, claimants, ...rows } = structuredClone(records)
  const first = { ...rows, isLast: false }
  shareStrings(first, undefined)
  const state = new ProjectState({ ...records, ...first, claims: [], claimants: [] })
  const second = { claims, claimants, isLast: true }
  shareStrings(second, state)
  state.append(second)
  expect(header).toEqual(records.header)
  expect(state.toRecords()).toEqual(records)
})

it('keeps the words of a claim whose sentence reads otherwise', () => {
  const records = structuredClone(buildRecords(['[a:یک دو] سه. | One.']))
  records.claims[0]!.source.content[0]!.quote = 'دیگر'
  const { claims, ...rest } = records
  const state = new ProjectState({ ...rest, claims: [] })
  shareStrings({ claims, isLast: true }, state)
  expect(claims[0]!.source.content[0]!.quote).toBe('دیگر')
})
