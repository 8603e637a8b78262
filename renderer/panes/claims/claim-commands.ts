import { nextAmong } from '../../../shared/claims/claims-at.ts'
import type { Claim, ClaimPart } from '../../../shared/model/records.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import {
  acceptDraft,
  acceptNewWords,
  addWords,
  beginDraft,
  goToClaim,
  removeClaim,
  replaceDraftContent,
  returnToText,
  selectedWords,
  selectProposal,
  subjectOf,
  type TextHandle,
} from './claim-actions.ts'
import { deskOf } from './claim-desk.ts'
import { claimsUnderCaret } from './stack/claims-under-caret.ts'
import { placeOfCaret } from './stack/place-of-caret.ts'
import { markIntended } from './fidelity/mark-intended.ts'
import { pretagDocument } from './proposals/pretag.ts'
import { showSuggestion, suggestHere } from './proposals/suggest-claims.ts'

/** Something a person can have done by one key; its name stands in shared/i18n under `commands`. */
export type ClaimCommand = {
  readonly id: `claims.${string}`
  readonly isEnabled: (store: ProjectStore) => boolean
  readonly run: (store: ProjectStore, handle: TextHandle) => void
}

/** The claim that a command without words is about: the one lit up, else the shortest under the caret. */
function currentClaim(store: ProjectStore): Claim | undefined {
  const { activeClaim } = store.ui
  const active = activeClaim === null ? undefined : store.state.claim(activeClaim)
  return active ?? claimsUnderCaret(store)[0]
}

/**
 * The one key of tagging. A caret on a cue: the claim is proposed, whole. Words selected: a claim begins with them. With a claim begun: words selected in the other
 * text end it; from the claim's editor it leads to the words proposed there; with nothing selected, back to the editor.
 */
function tag(store: ProjectStore, handle: TextHandle): void {
  const words = selectedWords(store)
  const desk = deskOf(store)
  if (!store.ui.draft) {
    if (!words) return suggestOrEdit(store)
    beginDraft(store, words)
  } else if (desk.isFocused && store.ui.draft.suggestion) return nextSuggestion(store)
  else if (desk.isFocused) return selectProposal(store, handle)
  else if (words) {
    replaceDraftContent(store, words)
    const { draft } = store.ui
    const isWhole = draft.source.content.length > 0 && draft.target.content.length > 0
    if (isWhole && acceptDraft(store, false)) return returnToText(store, handle)
  }
  desk.requestFocus('editor')
}

/** The claim under the caret is opened, one that is only proposed is decided on; else what stands here is proposed. */
function suggestOrEdit(store: ProjectStore): void {
  const desk = deskOf(store)
  const here = claimsUnderCaret(store)
  const proposed = here.find((claim) => claim.proposal)
  if (here[0] && !here[0].proposal) return edit(store)
  if (proposed) {
    store.setUi({ activeClaim: proposed.id })
    desk.setView('proposals')
    return desk.requestFocus('list')
  }
  if (!suggestHere(store)) desk.setPretag({ phase: 'noneHere' })
}

function nextSuggestion(store: ProjectStore): void {
  const { suggestions } = deskOf(store).state
  if (suggestions) showSuggestion(store, suggestions.at + 1)
}

/** The next claim whose force is another in the target, and round again from the top. */
function stepToShifted(store: ProjectStore, handle: TextHandle): void {
  const { index } = deskOf(store)
  const { activeClaim } = store.ui
  const at = activeClaim === null ? -1 : index.ids.indexOf(activeClaim)
  const order = [...index.ids.slice(at + 1), ...index.ids.slice(0, at + 1)]
  const id = order.find((other) => isShifted(index.factsOf(other)?.level))
  const claim = id === undefined ? undefined : store.state.claim(id)
  if (claim) goToClaim(store, handle, claim)
}

function isShifted(level: string | undefined): boolean {
  return level === 'info' || level === 'alert'
}

function edit(store: ProjectStore): void {
  const claim = currentClaim(store)
  if (!claim) return
  const desk = deskOf(store)
  store.setUi({ activeClaim: claim.id })
  desk.edit(claim.id)
  desk.requestFocus('editor')
}

function accept(store: ProjectStore, handle: TextHandle): void {
  const desk = deskOf(store)
  const isDone = store.ui.draft ? acceptDraft(store, true) : true
  if (!isDone) return desk.requestFocus('editor')
  desk.edit(null)
  returnToText(store, handle)
}

/** Lets go of what is at hand, the nearest thing first: the draft, the open claim, the light on a claim. */
function cancel(store: ProjectStore, handle: TextHandle): void {
  const desk = deskOf(store)
  if (store.ui.draft) store.setUi({ draft: null })
  else if (desk.state.editing !== null) desk.edit(null)
  else store.setUi({ activeClaim: null })
  handle.focus()
}

function step(store: ProjectStore, handle: TextHandle, to: 'next' | 'previous'): void {
  const { index } = deskOf(store)
  const active = claimsUnderCaret(store).find((claim) => claim.id === store.ui.activeClaim)
  const head = store.selection?.head
  const at = active ? index.ids.indexOf(active.id) + (to === 'next' ? 1 : -1) : -1
  const id = active ? index.ids[at] : head ? index.neighbours(head)[to] : index.ids[0]
  const claim = id === undefined ? undefined : store.state.claim(id)
  if (claim) goToClaim(store, handle, claim)
  else store.notice('no-more-rows')
}

/** The next claim that has words edited under it, and round again from the top. */
function stepToStale(store: ProjectStore, handle: TextHandle): void {
  const { index } = deskOf(store)
  const { activeClaim } = store.ui
  const at = activeClaim === null ? -1 : index.ids.indexOf(activeClaim)
  const order = [...index.ids.slice(at + 1), ...index.ids.slice(0, at + 1)]
  const id = order.find((other) => index.kindOf(other) === 'stale')
  const claim = id === undefined ? undefined : store.state.claim(id)
  if (claim) goToClaim(store, handle, claim)
}

function addTo(id: ClaimCommand['id'], part: ClaimPart): ClaimCommand {
  return {
    id,
    isEnabled: (store) => selectedWords(store) !== null && subjectOf(store) !== null,
    run: (store) => addWords(store, part),
  }
}

const NOBODY = '' as Claim['id']

const hasClaims = (store: ProjectStore) => store.claims.length > 0

export const CLAIM_COMMANDS: readonly ClaimCommand[] = [
  {
    id: 'claims.tag',
    isEnabled: (store) => store.ui.draft !== null || Boolean(store.selection?.head),
    run: tag,
  },
  addTo('claims.addWords', 'content'),
  addTo('claims.tagCue', 'cue'),
  addTo('claims.tagClaimant', 'claimant'),
  {
    id: 'claims.accept',
    isEnabled: (store) => store.ui.draft !== null || deskOf(store).state.editing !== null,
    run: accept,
  },
  {
    id: 'claims.cancel',
    isEnabled: (store) =>
      store.ui.draft !== null || deskOf(store).state.editing !== null || store.ui.activeClaim !== null,
    run: cancel,
  },
  { id: 'claims.edit', isEnabled: (store) => currentClaim(store) !== undefined, run: edit },
  {
    id: 'claims.remove',
    isEnabled: (store) => currentClaim(store) !== undefined,
    run: (store) => {
      const claim = currentClaim(store)
      if (claim) removeClaim(store, claim.id)
    },
  },
  {
    id: 'claims.acceptWords',
    isEnabled: (store) => {
      const claim = currentClaim(store)
      return claim !== undefined && deskOf(store).index.kindOf(claim.id) === 'stale'
    },
    run: (store) => {
      const claim = currentClaim(store)
      if (claim) acceptNewWords(store, claim.id)
    },
  },
  { id: 'claims.next', isEnabled: hasClaims, run: (store, handle) => step(store, handle, 'next') },
  { id: 'claims.previous', isEnabled: hasClaims, run: (store, handle) => step(store, handle, 'previous') },
  {
    id: 'claims.nextStale',
    isEnabled: (store) => deskOf(store).index.counts.kinds.stale > 0,
    run: stepToStale,
  },
  {
    id: 'claims.nextShifted',
    isEnabled: (store) => [...deskOf(store).index.counts.levels].some(([level]) => isShifted(level)),
    run: stepToShifted,
  },
  {
    id: 'claims.markIntended',
    isEnabled: (store) => isShifted(deskOf(store).index.factsOf(currentClaim(store)?.id ?? NOBODY)?.level),
    run: (store) => {
      const claim = currentClaim(store)
      if (claim) markIntended(store, claim.id, '')
    },
  },
  {
    id: 'claims.pretag',
    isEnabled: (store) => store.document !== null,
    run: (store) => {
      pretagDocument(store)
      deskOf(store).requestFocus('strip')
    },
  },
  {
    id: 'claims.decide',
    isEnabled: (store) => deskOf(store).proposals.ids.length > 0,
    run: (store) => {
      deskOf(store).setView('proposals')
      deskOf(store).requestFocus('list')
    },
  },
  {
    id: 'claims.nextUnderCaret',
    isEnabled: (store) => claimsUnderCaret(store).length > 0,
    run: (store) => {
      const next = nextAmong(claimsUnderCaret(store), store.ui.activeClaim)
      if (next) store.setUi({ activeClaim: next.id })
    },
  },
  {
    id: 'claims.chooseUnderCaret',
    isEnabled: (store) => claimsUnderCaret(store).length > 0,
    run: (store) => deskOf(store).setStackMenu(placeOfCaret()),
  },
  {
    id: 'claims.focusList',
    isEnabled: hasClaims,
    run: (store) => deskOf(store).requestFocus('list'),
  },
]
