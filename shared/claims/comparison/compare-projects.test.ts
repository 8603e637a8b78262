import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRecords } from '../../testing/build-project.ts'
import { editRecords, randomEdit, randomProject } from '../../testing/random-edits.ts'
import { compareProjects } from './compare-projects.ts'

const edits = fc.array(randomEdit, { minLength: 1, maxLength: 6 })
const base = () => buildRecords(['یک [a:🔹 حرف] | [a:one] word', 'دو | two', 'سه | three'])

describe('two copies of a project beside each other', () => {
  it('differ in nothing when they are alike', () => {
    fc.assert(
      fc.property(randomProject, (records) => {
        expect(compareProjects(records, structuredClone(records))).toEqual([])
      }),
    )
  })

  it('differ in something when they are not, and in as much seen from the other', () => {
    fc.assert(
      fc.property(randomProject, edits, (first, mine) => {
        const records = editRecords(first, mine, 1)
        const isSame = JSON.stringify(records) === JSON.stringify(first)
        const [there, back] = [compareProjects(first, records), compareProjects(records, first)]
        // Who confirmed a row, or how sure the aligner was, is no difference to look at.
        if (isSame) expect(there).toEqual([])
        expect(there.map(({ kind }) => kind).toSorted()).toEqual(back.map(({ kind }) => kind).toSorted())
        const ids = there.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('are told apart in texts, rows, states, claims and names, in the order of the rows', () => {
    const theirs = base()
    theirs.sentences.find(({ id }) => id === 't1')!.text = 'one world'
    theirs.links[1]!.state = 'final'
    theirs.links[1]!.target = []
    theirs.links[2]!.target = ['t2', 't3'] as never
    theirs.claims[0]!.act = 'warn'
    theirs.header.title = 'Other'
    const found = compareProjects(base(), theirs)
    expect(found.map(({ kind, row }) => [kind, row])).toEqual([
      ['text', 'l1'],
      ['claim', 'l1'],
      ['rows', 'l2'],
      ['other', null],
    ])
    expect(found[0]).toMatchObject({ ours: 'one word', theirs: 'one world', side: 'target' })
    expect(found[1]).toMatchObject({ fields: ['act'] })
    expect(found[2]).toMatchObject({
      ours: [
        { source: ['دو'], target: ['two'] },
        { source: ['سه'], target: ['three'] },
      ],
      theirs: [
        { source: ['دو'], target: [] },
        { source: ['سه'], target: ['two', 'three'] },
      ],
    })
    expect(found[3]).toMatchObject({ ours: '{"title":"Test"}', theirs: '{"title":"Other"}' })
  })

  it('take claims on the same words for one, whatever their ids', () => {
    const theirs = base()
    theirs.claims[0] = { ...theirs.claims[0]!, id: 'other' as never }
    expect(compareProjects(base(), theirs)).toEqual([])
    theirs.claims[0] = { ...theirs.claims[0], act: 'hope' }
    expect(compareProjects(base(), theirs)).toMatchObject([{ kind: 'claim', fields: ['act'] }])
  })
})
