import { X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  acceptProposal,
  isComplete,
  type ClaimDraft,
  type ClaimSuggestion,
} from '../../../shared/claims/claim-draft.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { acceptDraft, removeClaim, returnToText, type ClaimSubject } from './claim-actions.ts'
import { findField, withValue } from '../../../shared/claims/schema/claim-values.ts'
import { ActField } from './act-field.tsx'
import { ClaimDetails } from './claim-details.tsx'
import { ClaimWords } from './claim-words.tsx'
import { ClaimantField } from './claimant-field.tsx'
import { ProposalBar } from './proposals/proposal-bar.tsx'
import { refuseDraft } from './proposals/refuse-draft.ts'
import { useAskedPart, useDesk } from './use-desk.ts'
import { useClaimSchema, valueOfKey } from './use-claim-schema.ts'
import { WithinField } from './within-field.tsx'
import { useEditedClaim, type EditedClaim } from './use-edited-claim.ts'
import './claim-editor.css'

/** Makes or changes a claim by keyboard alone: digits choose the act, Enter accepts, Escape lets go. */
export function ClaimEditor() {
  const edited = useEditedClaim()
  return edited && <EditorForm edited={edited} />
}

function EditorForm({ edited }: { readonly edited: EditedClaim }) {
  const { t } = useTranslation()
  const claimantInput = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const { suggestion } = edited.subject.kind === 'draft' ? edited.subject.draft : {}
  const form = useFocusedForm(suggestion ? bar : claimantInput)
  const { accept, cancel, refuse, missing } = useDecision(edited, claimantInput)
  const isDraft = edited.subject.kind === 'draft'
  const title = t(`claims.editor.${titleOf(edited.subject)}`)
  const { fields, change } = edited
  const schema = useClaimSchema()
  const setValue = (field: string, value: unknown) => {
    const found = findField(schema, field)
    if (found) change({ values: withValue(fields.values, found, value) })
  }

  const onKeyDown = useEditorKeys({ setValue, accept, cancel })

  return (
    <div className="claim-editor" role="group" aria-label={title} onKeyDown={onKeyDown} {...form}>
      <div className="claim-editor-head">
        <h2>{title}</h2>
        <IconButton
          size="small"
          label={t(isDraft ? 'claims.editor.cancel' : 'claims.editor.close')}
          keys="Escape"
          icon={<X />}
          onClick={cancel}
        />
      </div>
      <div className="claim-editor-body">
        {edited.subject.kind === 'draft' && suggestion && (
          <ProposalBar draft={edited.subject.draft} barRef={bar} onRefuse={refuse} />
        )}
        <ClaimantField
          value={fields.claimant}
          inputRef={claimantInput}
          proposed={suggestion && proposedName(suggestion)}
          onChange={(claimant) => change({ claimant })}
        />
        <ActField values={fields.values} onChange={(act) => setValue('act', act)} />
        <ClaimWords subject={edited.subject} proposal={edited.proposal} />
        <details className="claim-details" open={hasDetails(edited) || undefined}>
          <summary>{t('claims.editor.more')}</summary>
          <ClaimDetails fields={fields} onChange={change} />
          <WithinField
            subject={edited.subject}
            value={fields.within}
            onChange={(within) => change({ within })}
          />
        </details>
        {missing && <ErrorText>{t(`claims.editor.${missing}`)}</ErrorText>}
      </div>
      <EditorButtons edited={edited} onAccept={accept} />
    </div>
  )
}

function titleOf(subject: ClaimSubject): 'new' | 'instead' | 'edit' {
  if (subject.kind === 'claim') return 'edit'
  return subject.draft.settles ? 'instead' : 'new'
}

/** In the source's language, else in the target's. */
function proposedName({ claimant: { names } }: ClaimSuggestion): string {
  return names.source || names.target
}

type EditorKeys = {
  readonly setValue: (field: string, value: unknown) => void
  readonly accept: (withProposal: boolean) => void
  readonly cancel: () => void
}

function useEditorKeys({ setValue, accept, cancel }: EditorKeys) {
  const schema = useClaimSchema()
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const chosen = takesKey(event) ? undefined : valueOfKey(schema, event.code)
    if (chosen && !event.shiftKey) setValue(chosen.field.id, chosen.value.id)
    else if (event.key === 'Enter' && acceptsByEnter(event)) accept(!event.shiftKey)
    else if (event.key === 'Escape') cancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** Tells the desk whether the focus is in the form, and takes it when a command asks for it. */
function useFocusedForm(first: React.RefObject<HTMLElement | null>) {
  const desk = useDesk()
  const asked = useAskedPart()
  useEffect(() => {
    if (asked === 'editor' && desk.takeFocus('editor')) first.current?.focus()
  }, [asked, desk, first])
  useEffect(() => () => void (desk.isFocused = false), [desk])
  return {
    onFocus: () => void (desk.isFocused = true),
    onBlur: (event: React.FocusEvent) => {
      desk.isFocused = event.currentTarget.contains(event.relatedTarget)
    },
  }
}

type Missing = 'needsSource' | 'needsClaimant' | null

function useDecision(edited: EditedClaim, claimantInput: React.RefObject<HTMLInputElement | null>) {
  const store = useProjectStore()
  const handle = useEditorHandle()
  const desk = useDesk()
  const [missing, setMissing] = useState<Missing>(null)

  const accept = (withProposal: boolean) => {
    if (edited.subject.kind === 'claim' || acceptDraft(store, withProposal)) {
      desk.edit(null)
      return returnToText(store, handle)
    }
    const { draft } = edited.subject
    const lack = missingIn(draft, withProposal)
    setMissing(lack)
    if (lack === 'needsClaimant') claimantInput.current?.focus()
  }
  const cancel = () => {
    if (edited.subject.kind === 'draft') store.setUi({ draft: null })
    desk.edit(null)
    handle.focus()
  }
  const refuse = () => {
    if (edited.subject.kind === 'draft') refuseDraft(store, edited.subject.draft)
    cancel()
  }
  return { accept, cancel, refuse, missing }
}

function missingIn(draft: ClaimDraft, withProposal: boolean): Missing {
  const ready = withProposal ? acceptProposal(draft) : draft
  if (isComplete(ready)) return null
  return ready.claimant === null ? 'needsClaimant' : 'needsSource'
}

type EditorButtonsProps = {
  readonly edited: EditedClaim
  readonly onAccept: (withProposal: boolean) => void
}

function EditorButtons({ edited: { subject, proposal }, onAccept }: EditorButtonsProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const remove = (id: ClaimId) => {
    if (removeClaim(store, id)) handle.focus()
  }
  return (
    <div className="claim-editor-buttons">
      <Button kind="primary" onClick={() => onAccept(true)}>
        {t(subject.kind === 'draft' ? 'claims.editor.accept' : 'claims.editor.done')} <Kbd keys="Enter" />
      </Button>
      {subject.kind === 'draft' && proposal?.side === 'target' && (
        <Button kind="quiet" onClick={() => onAccept(false)}>
          {t('claims.editor.acceptWithout')} <Kbd keys="Shift+Enter" />
        </Button>
      )}
      {subject.kind === 'claim' && (
        <Button kind="quiet" onClick={() => remove(subject.claim.id)}>
          {t('claims.card.remove')}
        </Button>
      )}
    </div>
  )
}

function hasDetails({ fields }: EditedClaim): boolean {
  const { factuality, polarity, act: _act, ...others } = fields.values
  const hasMore = Object.keys(others).some((field) => others[field as keyof typeof others] !== undefined)
  return (
    hasMore || factuality !== 'certain' || polarity !== '+' || fields.note !== '' || fields.within !== null
  )
}

/** What is typed into a note or a name is typed; a name that is only shown takes letters, and no digits. */
function takesKey({ target, code }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return false
  return target.dataset['untouched'] !== 'true' || code.startsWith('Key')
}

/** A button or the head of the details does its own thing on Enter; in a note, Shift+Enter is a new line. */
function acceptsByEnter({ target, shiftKey }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement) return !shiftKey
  return !(target instanceof HTMLElement && target.closest('button, summary'))
}
