import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { newId } from '../../model/new-id.ts'
import type { ClaimId, DocumentId } from '../../model/id.ts'
import { ProjectState } from '../../model/project-state.ts'
import { findBrokenReferences } from '../../model/references.ts'
import { staleSpans } from '../../model/stale.ts'
import { buildRecords, seededBytes } from '../../testing/build-project.ts'
import { editRecords, randomEdit, randomProject } from '../../testing/random-edits.ts'
import type { TextParagraph } from '../../text/segment-text.ts'
import { applyTransaction } from '../transaction.ts'
import { planRevision } from './plan-revision.ts'
import type { RevisionPlan } from './revision-plan.ts'

const RUNS = Number(process.env['RUNS'] ?? 200)

function plan(state: ProjectState, texts: readonly string[], refused: readonly string[] = []): RevisionPlan {
  const random = seededBytes(7)
  const paragraphs: TextParagraph[] = texts.map((text) => [{ text }])
  const revision = { document: 'd1' as DocumentId, side: 'source' as const, paragraphs }
  const newIds = { sentence: () => newId('sentence', random), link: () => newId('link', random) }
  return planRevision(state, revision, new Set(refused), newIds)
}

function revise(records: ProjectRecords, texts: readonly string[], refused: readonly string[] = []) {
  const state = new ProjectState(structuredClone(records))
  const planned = plan(state, texts, refused)
  const done = applyTransaction(state, planned.operations)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return { state, planned, inverse: done.value, after: state.toRecords() }
}

const textsOf = (records: ProjectRecords, side = 'source') =>
  records.sentences.filter((sentence) => sentence.side === side).map(({ text }) => text)

/** What a writer does to a text: words come, go and change, sentences go, come, move, part and join. */
const edit = fc.record({
  action: fc.nat(6),
  place: fc.nat(100),
  word: fc.constantFrom('می‌روند', '🔹🙂', 'X', 'و', 'خانه‌ها'),
})

function editTexts(
  texts: readonly string[],
  edits: readonly { action: number; place: number; word: string }[],
) {
  const edited = [...texts]
  for (const { action, place, word } of edits) {
    const at = place % Math.max(1, edited.length)
    const words = (edited[at] ?? '').split(' ')
    const spot = place % Math.max(1, words.length)
    if (action === 0) edited[at] = words.toSpliced(spot, 0, word).join(' ')
    else if (action === 1) edited[at] = words.with(spot, word).join(' ')
    else if (action === 2 && words.length > 1) edited[at] = words.toSpliced(spot, 1).join(' ')
    else if (action === 3) edited.splice(at, 1)
    else if (action === 4) edited.splice(at, 0, `${word} NEW${place}`)
    else if (action === 5 && words.length > 2)
      edited.splice(at, 1, words.slice(0, 2).join(' '), words.slice(2).join(' '))
    else if (action === 6 && at + 1 < edited.length) edited.splice(at, 2, `${edited[at]} ${edited[at + 1]}`)
  }
  return edited.filter((text) => text.trim() !== '')
}

const cases = fc
  .tuple(randomProject, fc.array(randomEdit, { maxLength: 6 }), fc.array(edit, { maxLength: 5 }))
  .map(([first, before, after]) => {
    const records = editRecords(first, before, 1)
    return { records, texts: editTexts(textsOf(records), after) }
  })
  // A document keeps a row, and so a sentence.
  .filter(({ records, texts }) => texts.length > 0 && records.sentences.length > 0)

describe('a revised text', () => {
  it('is what the side reads afterwards, and one undo takes it back', () => {
    fc.assert(
      fc.property(cases, ({ records, texts }) => {
        const { state, after, inverse } = revise(records, texts)
        expect(textsOf(after).join(' ')).toBe(texts.join(' '))
        expect(textsOf(after, 'target')).toEqual(textsOf(records, 'target'))
        expect(findBrokenReferences(after, 3)).toEqual([])
        applyTransaction(state, inverse)
        expect(JSON.parse(JSON.stringify(state.toRecords()))).toEqual(records)
      }),
      { numRuns: RUNS },
    )
  })

  it('leaves in its row, with what stands on it, what reads the same', () => {
    fc.assert(
      fc.property(cases, ({ records }) => {
        const { planned } = revise(records, textsOf(records))
        expect(planned.doubts).toEqual([])
        const kinds = new Set(planned.operations.map(({ kind }) => kind))
        // Each text of these is a paragraph: where they begin may change, and nothing else.
        expect([...kinds].filter((kind) => kind !== 'record.patch')).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('lets no claim go, nor its words change, without a word', () => {
    fc.assert(
      fc.property(cases, ({ records, texts }) => {
        const { state, planned } = revise(records, texts)
        const isTold = planned.doubts.length > 0
        for (const claim of records.claims) {
          const now = state.claim(claim.id)
          const had = [...claim.source.content, ...claim.target.content].length > 0
          if (!now && had) expect(isTold && planned.counts.goneClaims > 0).toBe(true)
          if (!now || staleSpans(new ProjectState(records), claim).length > 0) continue
          if (staleSpans(state, now).length > 0) expect(planned.counts.staleClaims).toBeGreaterThan(0)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('leaves what was refused where it is, with all that stands on it', () => {
    fc.assert(
      fc.property(cases, ({ records, texts }) => {
        const first = revise(records, texts)
        const refused = first.planned.doubts.map(({ id }) => id)
        const { after, planned } = revise(records, texts, refused)
        expect(planned.counts.goneClaims).toBe(0)
        expect(planned.doubts.map(({ id }) => id).filter((id) => !refused.includes(id))).toEqual([])
        for (const doubt of planned.doubts) {
          if (doubt.kind !== 'gone' && doubt.kind !== 'locked') continue
          expect(textsOf(after).join(' ')).toContain(doubt.before)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('carries claims by what became of their words, and finds those that moved by quote and context', () => {
    const records = buildRecords([
      'وی گفت [a:صلح 🔹 مهم است] و رفت | one',
      'آن‌ها [b:نمی‌آیند] امروز | two',
      '[c:این سخن تازه] است | three',
    ])
    const { state, planned } = revise(records, [
      'وی دیروز گفت صلح 🔹 مهم‌تر است و رفت',
      'آن‌ها نمی‌آیند امروز',
      'دیروز همه در شهر شنیدند که این سخن تازه چه بود و تا شب با هم به آن همه خندیدند و گریستند',
    ])
    const words = (id: string) =>
      state
        .claim(id as ClaimId)!
        .source.content.map(({ sentence, from, to }) => [
          sentence,
          state.sentence(sentence)!.text.slice(from, to),
        ])
    expect(words('a')).toEqual([['s1', 'صلح 🔹 مهم‌تر است']])
    expect(words('b')).toEqual([['s2', 'نمی‌آیند']])
    expect(words('c')[0]![1]).toBe('این سخن تازه')
    expect(planned.counts).toMatchObject({ same: 1, staleClaims: 1, goneClaims: 0 })
    expect(planned.doubts.map(({ kind }) => kind).toSorted()).toEqual(['gone', 'words'])
  })

  it('keeps the cuts that a person made between the same words', () => {
    const records = buildRecords(['یک دو. / سه چهار. | one', 'پنج شش هفت هشت. | two'])
    const state = new ProjectState(records)
    const random = seededBytes(7)
    const paragraphs = [[{ text: 'یک دو. سه چهار.' }, { text: 'پنج شش' }, { text: 'هفت هشت.' }]]
    const revision = { document: 'd1' as DocumentId, side: 'source' as const, paragraphs }
    const planned = planRevision(state, revision, new Set(), {
      sentence: () => newId('sentence', random),
      link: () => newId('link', random),
    })
    expect(planned.counts).toMatchObject({ same: 3, changed: 0, added: 0, gone: 0 })
  })

  it('takes no new sentence for a part of the one before it', () => {
    const records = buildRecords(['وی گفت صلح مهم است. | one', 'دو سه. | two'])
    const { after, planned } = revise(records, [
      'وی دیروز گفت صلح مهم است.',
      'خورشید تازه برآمده بود.',
      'دو سه.',
    ])
    expect(planned.counts).toMatchObject({ same: 1, changed: 1, added: 1, gone: 0 })
    expect(after.links.map(({ source, target }) => [source.length, target.length])).toEqual([
      [1, 1],
      [1, 0],
      [1, 1],
    ])
  })

  it('changes no locked row that was refused', () => {
    const records = buildRecords(['یک دو سه چهار | one', 'پنج شش | two'])
    records.links[0]!.locked = true
    const texts = ['یک دو سه پنج', 'پنج شش']
    const { planned } = revise(records, texts)
    expect(planned.doubts).toMatchObject([{ kind: 'locked', before: 'یک دو سه چهار', after: 'یک دو سه پنج' }])
    expect(textsOf(revise(records, texts, [planned.doubts[0]!.id]).after)).toEqual([
      'یک دو سه چهار',
      'پنج شش',
    ])
    expect(revise(records, texts).after.links[0]).toMatchObject({ locked: true, state: 'initial' })
  })
})
