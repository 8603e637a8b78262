import type { SentenceId } from '../../../shared/model/id.ts'
import type { FoundSentence } from '../../../shared/model/search-project.ts'
import { planReplace, whyLeftOut, type Replacement } from '../../../shared/operations/plan-replace.ts'
import type { Piece } from '../../../shared/operations/shift-pieces.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { changesIn, openSides } from './find-actions.ts'
import { findDeskOf, keyOf } from './find-desk.ts'
import { runInSlices } from './run-in-slices.ts'

/** Replaces every match that is not left out, as one step. */
export async function replaceAll(store: ProjectStore): Promise<void> {
  const desk = findDeskOf(store)
  await desk.whenFound()
  const { search, found } = desk.state
  const isWanted = () => desk.state.search === search
  const done = await runInSlices(collectReplacements(store, found), { isWanted })
  const replaced = done && (await replaceThese(store, done))
  if (replaced !== undefined) desk.tell({ replaced, leftOut: done!.leftOut })
}

type Collected = {
  readonly replacements: Replacement[]
  /** Of each sentence, the text that the replacements in it were worked out for. */
  readonly texts: Map<SentenceId, string>
  leftOut: number
}

/** So many at once fit between two frames. */
const REPLACED_AT_ONCE = 500

function* collectReplacements(
  store: ProjectStore,
  found: readonly FoundSentence[],
): Generator<undefined, Collected> {
  const { excluded } = findDeskOf(store).state
  const open = openSides(store)
  const result: Collected = { replacements: [], texts: new Map(), leftOut: 0 }
  for (const entry of found) {
    const wanted = changesIn(store, entry)
      .map((change) => ({ ...change, sentence: entry.sentence }))
      .filter((replacement) => !excluded.has(keyOf(replacement)))
    const free = wanted.filter((replacement) => whyLeftOut(store.state, replacement, open) === undefined)
    result.leftOut += wanted.length - free.length
    for (const one of free) result.replacements.push(one)
    result.texts.set(entry.sentence, store.state.sentence(entry.sentence)?.text ?? '')
    yield undefined
  }
  return result
}

/** How many were replaced; undefined: none, for it was refused or cancelled. */
async function replaceThese(store: ProjectStore, collected: Collected): Promise<number | undefined> {
  const tally = { replaced: 0 }
  const pieces = replacePieces(store, collected, tally)
  if (collected.replacements.length > REPLACED_AT_ONCE && store.isComplete)
    return (await store.longWork.run('replacing', 'find.replaceAll', pieces)) ? tally.replaced : undefined
  const operations = Array.from(pieces, ({ plan }) => (plan?.ok ? plan.value : [])).flat()
  return store.dispatch('find.replaceAll', operations) === undefined ? tally.replaced : undefined
}

/** What was edited since it was looked at is left to whoever edited it: the places in it are no longer known. */
function* replacePieces(
  store: ProjectStore,
  { replacements, texts }: Collected,
  tally: { replaced: number },
): Generator<Piece, void> {
  for (let from = 0; from < replacements.length;) {
    let to = Math.min(from + REPLACED_AT_ONCE, replacements.length)
    while (replacements[to]?.sentence === replacements[to - 1]!.sentence) to++
    const same = replacements
      .slice(from, to)
      .filter(({ sentence }) => store.state.sentence(sentence)?.text === texts.get(sentence))
    tally.replaced += same.length
    from = to
    yield { plan: { ok: true, value: planReplace(store.state, same) }, share: to / replacements.length }
  }
}
