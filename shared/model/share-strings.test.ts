import { expect, it } from 'vitest'
import { buildRecords } from '../testing/build-project.ts'
import { noRecords } from './collections.ts'
import { ProjectState } from './project-state.ts'
import { shareStrings } from './share-strings.ts'

it('changes nothing of what the records say, in parts with the rows and in those with the claims alone', () => {
  const records = buildRecords(['[a:یک دو] سه. / چهار. | [a:One two] three.', 'پنج. | [b:Five].'])
  const { header, claims, claimants, ...rows } = structuredClone(records)
  shareStrings(rows, undefined)
  const state = new ProjectState({ ...records, ...rows, claims: [], claimants: [] })
  const second = { claims, claimants }
  shareStrings(second, state)
  state.append(second)
  expect(header).toEqual(records.header)
  expect(state.toRecords()).toEqual(records)
})

it('changes nothing where links come long before their sentences, as in a file', () => {
  const records = buildRecords(['[a:یک دو] سه. / چهار. | [a:One two] three.', 'پنج. | [b:Five].'])
  const { header, ...others } = structuredClone(records)
  const state = new ProjectState({ header, ...noRecords() })
  for (const [collection, all] of Object.entries(others)) {
    const part = { [collection]: all }
    shareStrings(part, state)
    state.append(part)
  }
  expect(state.toRecords()).toEqual(records)
})

it('keeps the words of a claim whose sentence reads otherwise', () => {
  const records = structuredClone(buildRecords(['[a:یک دو] سه. | One.']))
  records.claims[0]!.source.content[0]!.quote = 'دیگر'
  const { claims, ...rest } = records
  const state = new ProjectState({ ...rest, claims: [] })
  shareStrings({ claims }, state)
  expect(claims[0]!.source.content[0]!.quote).toBe('دیگر')
})
