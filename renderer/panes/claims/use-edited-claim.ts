import { useMemo } from 'react'
import { proposeWords, type WordsProposal } from '../../../shared/claims/propose-words.ts'
import type { ClaimValues } from '../../../shared/claims/schema/claim-values.ts'
import type { ClaimantId, ClaimId } from '../../../shared/model/id.ts'
import { sentencesOf } from '../../../shared/model/claim-sentences.ts'
import type { Claim } from '../../../shared/model/records.ts'
import type { Patch } from '../../../shared/operations/plan-records.ts'
import { useClaim, useProjectStore, useRecordVersion, useUi } from '../../editor/store-context.ts'
import { changeDraft, patchClaim, type ClaimSubject } from './claim-actions.ts'
import { useEditing } from './use-desk.ts'

/** What a person says of a claim besides its words. */
export type ClaimFields = {
  readonly claimant: ClaimantId | null
  /** By the schema's fields. In a change: only those that change. */
  readonly values: ClaimValues
  readonly within: ClaimId | null
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
      return {
        subject: { kind: 'draft', draft },
        fields: {
          claimant: draft.claimant,
          values: valuesOf(draft),
          within: draft.within ?? null,
          note: draft.note,
        },
        proposal: draft.proposal,
        change: (changed) => changeDraft(store, { ...asRecord(changed), ...noteOf(changed) }),
      }
    }
    if (!claim || version < 0) return null
    const { claimant, note = '', within = null } = claim
    return {
      subject: { kind: 'claim', claim },
      fields: { claimant, values: valuesOf(claim), within, note },
      proposal:
        claim.target.content.length > 0 ? null : proposeWords(store.state, claim.source.content, 'source'),
      change: (changed) => patchClaim(store, claim.id, { ...asRecord(changed), ...emptyNote(changed) }),
    }
  }, [store, draft, claim, version])
}

function valuesOf(claim: ClaimValues): ClaimValues {
  const { act, factuality, polarity, check, checkKind, mode, status, fields } = claim
  return { act, factuality, polarity, check, checkKind, mode, status, fields } as ClaimValues
}

type Given = Patch<ClaimValues & Pick<Claim, 'claimant' | 'within'>>

function asRecord({ claimant, values, within }: Partial<ClaimFields>): Given {
  return {
    ...values,
    ...(claimant && { claimant }),
    ...(within !== undefined && { within: within ?? undefined }),
  } as Given
}

function noteOf({ note }: Partial<ClaimFields>): { note?: string } {
  return note === undefined ? {} : { note }
}

/** A claim has no note rather than an empty one. */
function emptyNote({ note }: Partial<ClaimFields>): { note?: string | undefined } {
  return note === undefined ? {} : { note: note === '' ? undefined : note }
}
