import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ProposalReason, WordsProposal } from '../../../shared/claims/propose-words.ts'
import type { Translate } from '../../../shared/i18n/create-translator.ts'
import { CLAIM_PARTS, SIDES } from '../../../shared/model/fixed-values.ts'
import type { ClaimPart, Side } from '../../../shared/model/records.ts'
import { unreachable } from '../../../shared/model/result.ts'
import { wordsOf } from '../../../shared/model/stale.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { anchorWords } from './anchor-words.ts'
import { removeWords, selectProposal, setWords, type ClaimSubject } from './claim-actions.ts'
import { ForceField } from './force-field.tsx'
import { SideWords } from './side-words.tsx'

type ClaimWordsProps = {
  readonly subject: ClaimSubject
  readonly proposal: WordsProposal | null
}

/** The words of the claim on either side, each span to be taken out, and what is proposed where there are none. */
export function ClaimWords({ subject, proposal }: ClaimWordsProps) {
  return (
    <div className="claim-words">
      {SIDES.map((side) => (
        <SideOfClaim
          key={side}
          subject={subject}
          side={side}
          proposal={proposal?.side === side ? proposal : null}
        />
      ))}
      <WordKeys />
    </div>
  )
}

type SideOfClaimProps = ClaimWordsProps & { readonly side: Side }

function SideOfClaim({ subject, side, proposal }: SideOfClaimProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { header } = useProjectStore().state
  const tag = side === 'source' ? header.sourceLanguage : header.targetLanguage
  const parts = subject.kind === 'draft' ? subject.draft[side] : subject.claim[side]
  const isEmpty = CLAIM_PARTS.every((part) => parts[part].length === 0)
  return (
    <section className="claim-side" aria-label={language(tag)}>
      <h3 className="ui-field-label">{language(tag)}</h3>
      {CLAIM_PARTS.map((part) => (
        <PartWords key={part} subject={subject} side={side} part={part} />
      ))}
      {parts.cue.length > 0 && <ForceField subject={subject} side={side} />}
      {proposal ? (
        <Proposal subject={subject} proposal={proposal} />
      ) : (
        isEmpty && <p className="ui-hint">{t('claims.editor.noWords')}</p>
      )}
    </section>
  )
}

type PartWordsProps = { readonly subject: ClaimSubject; readonly side: Side; readonly part: ClaimPart }

function PartWords({ subject, side, part }: PartWordsProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const spans = (subject.kind === 'draft' ? subject.draft : subject.claim)[side][part]
  if (spans.length === 0) return null
  return (
    <div className="claim-part" data-part={part}>
      {part !== 'content' && <span className="claim-part-name">{t(`claims.part.${part}`)}</span>}
      <ul className="claim-spans" aria-label={t(`claims.part.${part}`)}>
        {spans.map((span) => {
          const words = wordsOf(store.state, span)
          return (
            <li key={`${span.sentence} ${span.from}`} className="claim-span">
              <SideWords side={side}>{words}</SideWords>
              <IconButton
                size="small"
                label={t('claims.editor.removeWords', { words: shortened(words) })}
                icon={<X />}
                onClick={() => removeWords(store, subject, side, part, span)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Proposal({
  subject,
  proposal,
}: {
  readonly subject: ClaimSubject
  readonly proposal: WordsProposal
}) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const { keysOf } = useCommands()
  const tagKeys = keysOf('claims.tag')
  const { side, spans, reasons } = proposal
  return (
    <div className="claim-proposal-box">
      <p>
        <span className="claim-proposal-name">{t('claims.editor.proposal')}</span>{' '}
        <SideWords side={side}>{anchorWords(store.state, spans)}</SideWords>
      </p>
      <p className="ui-hint">
        {reasons
          .slice(0, MOST_REASONS)
          .map((reason) => reasonText(reason, t))
          .join(' · ')}
      </p>
      <div className="claim-proposal-buttons">
        {subject.kind === 'draft' ? (
          <Button size="small" kind="quiet" onClick={() => selectProposal(store, handle)}>
            {t('claims.editor.selectWords')}
            {tagKeys && <Kbd keys={tagKeys} />}
          </Button>
        ) : (
          <Button size="small" onClick={() => setWords(store, subject, side, 'content', spans)}>
            {t('claims.editor.takeProposal')}
          </Button>
        )}
      </div>
    </div>
  )
}

const MOST_REASONS = 3

function reasonText(reason: ProposalReason, t: Translate): string {
  switch (reason.kind) {
    case 'whole':
      return t('claims.reason.whole')
    case 'place':
      return t('claims.reason.place')
    case 'verb':
      return t('claims.reason.verb')
    case 'opening':
      return t(`claims.reason.${reason.edge}`)
    case 'number':
      return t('claims.reason.number', { there: reason.there })
    case 'name':
      return t('claims.reason.name', { here: reason.here, there: reason.there })
    default:
      return unreachable(reason)
  }
}

const WORD_COMMANDS = ['claims.addWords', 'claims.tagCue', 'claims.tagClaimant'] as const

/** Which keys put selected words into which part. */
function WordKeys() {
  const { t } = useTranslation()
  const { keysOf } = useCommands()
  const shown = WORD_COMMANDS.flatMap((id, index) => {
    const keys = keysOf(id)
    return keys === undefined ? [] : [{ part: CLAIM_PARTS[index]!, keys }]
  })
  if (shown.length === 0) return null
  return (
    <p className="ui-hint claim-word-keys">
      {t('claims.editor.addContent')}
      {shown.map(({ part, keys }) => (
        <span key={part}>
          <Kbd keys={keys} /> {t(`claims.part.${part}`)}
        </span>
      ))}
    </p>
  )
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
