import { useMemo } from 'react'
import { proposeWords, type WordsProposal } from '../../../shared/claims/propose-words.ts'
import type { ClaimantId } from '../../../shared/model/id.ts'
import { sentencesOf } from '../../../shared/model/claim-sentences.ts'
import type { Claim } from '../../../shared/model/records.ts'
import { useClaim, useProjectStore, useRecordVersion, useUi } from '../../editor/store-context.ts'
import { changeDraft, patchClaim, type ClaimSubject } from './claim-actions.ts'
import { useEditing } from './use-desk.ts'

/** The fields that a person gives a claim besides its words. */
export type ClaimFields = {
  readonly claimant: ClaimantId | null
  readonly act: Claim['act']
  readonly factuality: Claim['factuality']
  readonly polarity: Claim['polarity']
  readonly note: string
}

export type EditedClaim = {
  readonly subject: ClaimSubject
  readonly fields: ClaimFields
  readonly proposal: WordsProposal | null
  /** A draft changes in the window alone; a claim by one undoable step a change. */
  readonly change: (fields: Partial<ClaimFields>) => void
}

const NO_CLAIM = '' as Claim['id']

/** What the claim editor is open on: the draft, or else the claim that is being changed. */
export function useEditedClaim(): EditedClaim | null {
  const store = useProjectStore()
  const { draft } = useUi()
  const editing = useEditing()
  const claim = useClaim(editing ?? NO_CLAIM)
  const version = useRecordVersion('sentences', claim ? [...sentencesOf(claim)] : [])
  return useMemo(() => {
    if (draft) {
      const { claimant, act, factuality, polarity, note, proposal } = draft
      const fields = { claimant, act, factuality, polarity, note }
      return {
        subject: { kind: 'draft', draft },
        fields,
        proposal,
        change: (changed) => changeDraft(store, changed),
      }
    }
    if (!claim || version < 0) return null
    const { claimant, act, factuality, polarity, note = '' } = claim
    return {
      subject: { kind: 'claim', claim },
      fields: { claimant, act, factuality, polarity, note },
      proposal:
        claim.target.content.length > 0 ? null : proposeWords(store.state, claim.source.content, 'source'),
      change: ({ note: changedNote, claimant: changedClaimant, ...changed }) =>
        patchClaim(store, claim.id, {
          ...changed,
          ...(changedClaimant && { claimant: changedClaimant }),
          ...(changedNote !== undefined && { note: changedNote === '' ? undefined : changedNote }),
        }),
    }
  }, [store, draft, claim, version])
}
