import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimId, SentenceId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import type { Claim } from '../../model/records.ts'
import type { Operation } from '../../operations/operation.ts'
import { applyTransaction } from '../../operations/transaction.ts'
import { buildState } from '../../testing/build-project.ts'
import { planProposals } from '../proposals/plan-proposals.ts'
import { proposeDocument } from '../proposals/propose-document.ts'
import { ClaimIndex } from '../claim-index.ts'
import { countIssues, findFidelityIssues } from './fidelity-list.ts'

const ROWS = [
  'یک منبع مدعی شد راه بسته است. | A source said the road was closed.',
  'وزیر گفت راه باز است. | The minister said the road was open.',
  'وی هشدار داد برف می‌بارد. | He threatened that snow would fall.',
  'به گفتهٔ او، کار تمام است. | The work is done.',
  'پلیس قول داد بماند. |',
]

/** The rows with every proposal tagged and accepted. */
function taggedState(rows: readonly string[] = ROWS): ProjectState {
  const state = buildState([...rows])
  apply(state, planned(state).operations)
  for (const id of state.orders.claims.toArray()) {
    const { proposal, ...accepted } = state.claim(id)!
    if (proposal) apply(state, [patch(id, { proposal }, { proposal: null })])
    expect(accepted.proposal).toBeUndefined()
  }
  return state
}

function planned(state: ProjectState) {
  const document = state.orders.documents.toArray()[0]!
  return planProposals(state, document, [proposeDocument(state, document)], '2026-01-01T00:00:00.000Z')
}

function apply(state: ProjectState, operations: readonly Operation[]): void {
  expect(applyTransaction(state, operations).ok).toBe(true)
}

function patch(id: ClaimId, before: object, after: object): Operation {
  return { kind: 'record.patch', collection: 'claims', id, before, after } as Operation
}

const kinds = (state: ProjectState) =>
  findFidelityIssues(state).map(({ shift }) => `${shift.level} ${shift.kind} ${shift.reason.kind}`)

describe('the fidelity list', () => {
  it('says what became of each claim, in the order of the rows; what is not translated yet is not lost', () => {
    expect(kinds(taggedState())).toEqual([
      'alert weaker distanceLost',
      'info stronger degreeUp',
      'alert lost lost',
    ])
  })

  it('does not judge proposals', () => {
    const state = buildState(ROWS)
    apply(state, planned(state).operations)
    expect(findFidelityIssues(state)).toEqual([])
  })

  it('goes by the class that a person gave a cue', () => {
    const state = taggedState()
    const [first] = findFidelityIssues(state)
    apply(state, [patch(first!.claim, { force: null }, { force: { target: 'DIS' } })])
    expect(findFidelityIssues(state).map(({ claim }) => claim)).not.toContain(first!.claim)
  })

  it('counts what is intended apart', () => {
    const state = taggedState()
    const issues = findFidelityIssues(state)
    expect(countIssues(issues).alert).toMatchObject({ weaker: 1, lost: 1 })
    apply(state, [patch(issues[0]!.claim, { intendedShift: null }, { intendedShift: { reason: 'style' } })])
    const counts = countIssues(findFidelityIssues(state))
    expect(counts).toMatchObject({ intended: 1, alert: { weaker: 0, lost: 1 } })
  })

  it('goes by the verbs of the project', () => {
    const state = taggedState()
    const verbLexicon = [{ language: 'fa', cue: 'مدعی شد', class: 'NEU' }]
    const change = {
      kind: 'record.patch',
      collection: 'project',
      id: state.header.id,
      before: { verbLexicon: null },
      after: { verbLexicon },
    }
    apply(state, [change as Operation])
    expect(findFidelityIssues(state).map(({ shift }) => shift.kind)).not.toContain('weaker')
  })

  it('is what the index of the claims says, kept up with edits', () => {
    const edit = fc.record({
      sentence: fc.nat(),
      at: fc.nat(),
      remove: fc.nat({ max: 6 }),
      insert: fc.constantFrom('', 'x', ' not', 'claimed ', '\u200c', '🔹', 'گفت '),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const state = taggedState()
        const index = new ClaimIndex(state)
        state.takeChanges()
        const ids = [...state.tables.sentences.keys()]
        for (const { sentence, at, remove, insert } of edits) {
          const id = ids[sentence % ids.length]!
          const operation = replaced(state, id, at, remove, insert)
          if (operation) applyTransaction(state, [operation])
          index.update(state.takeChanges())
          const shifted = index.ids.filter((id) => index.factsOf(id)?.level !== 'none')
          expect(shifted).toEqual(findFidelityIssues(state).map(({ claim }) => claim))
        }
      }),
      { numRuns: 60 },
    )
  })
})

function replaced(
  state: ProjectState,
  id: SentenceId,
  at: number,
  remove: number,
  insert: string,
): Operation | undefined {
  const { text } = state.sentence(id)!
  const from = at % (text.length + 1)
  const removed = text.slice(from, from + remove)
  if (removed === insert) return undefined
  return { kind: 'sentence.replaceText', sentence: id, from, removed, insert }
}

describe('proposals for a whole document', () => {
  it('are not made again for what is tagged, waits or was refused', () => {
    const state = taggedState()
    expect(planned(state).claims).toEqual([])
    const id = state.orders.claims.toArray()[0]!
    apply(state, [patch(id, { proposal: null }, { proposal: { rule: 'verb', refused: true } })])
    expect(planned(state).claims).toEqual([])
  })

  it('hold on to one another and to claimants that they share', () => {
    const state = taggedState(['به گزارش ایرنا، وزیر گفت: راه باز است. |', 'وی افزود: برف نیست. |'])
    const claims: Claim[] = state.orders.claims.toArray().map((id) => state.claim(id)!)
    expect(claims.map(({ within }) => within)).toEqual([undefined, undefined, claims[0]!.id])
    expect(claims[2]!.claimant).toBe(claims[1]!.claimant)
  })
})
