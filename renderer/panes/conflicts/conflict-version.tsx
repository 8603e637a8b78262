import { useTranslation } from 'react-i18next'
import type { SentenceId } from '../../../shared/model/id.ts'
import type { Claim, Conflict, Span } from '../../../shared/model/records.ts'
import type { RowSentences } from '../../../shared/operations/merge/merge-links.ts'
import type { SentenceText } from '../../../shared/operations/merge/merged-stretch.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { ClaimVersion } from './claim-version.tsx'
import { MarkedWords, SideText } from '../../editor/side-text.tsx'

type ConflictVersionProps = { readonly conflict: Conflict; readonly copy: 'ours' | 'theirs' }

/** One version of what is in doubt, with what the other has not marked. */
export function ConflictVersion({ conflict, copy }: ConflictVersionProps) {
  const { t } = useTranslation()
  const value = conflict[copy]
  const other = conflict[copy === 'ours' ? 'theirs' : 'ours']
  if (conflict.kind === 'order')
    return (
      <p className="conflict-note">{t('conflicts.place', { row: value === null ? '–' : String(value) })}</p>
    )
  if (value === null) return <p className="conflict-note">{t('conflicts.gone')}</p>
  switch (conflict.kind) {
    case 'text':
      return <Texts texts={value as SentenceText[]} others={other as SentenceText[]} />
    case 'alignment':
      return <Rows rows={value as RowSentences[]} />
    case 'anchor':
      return <Spans spans={value as Span[]} />
    case 'claim':
      return <Version claim={value as Claim} conflict={conflict} beside={other as Claim | null} />
    case 'removed':
    case 'added':
      return <p className="conflict-note">{t('conflicts.kept')}</p>
    default:
      return (
        <p className="conflict-value" dir="auto">
          {typeof value === 'string' ? value : JSON.stringify(value)}
        </p>
      )
  }
}

type VersionProps = {
  readonly claim: Claim
  readonly conflict: Conflict
  readonly beside: Claim | null
}

function Version({ claim, conflict, beside }: VersionProps) {
  const { claimants } = useProjectStore().state.tables
  return (
    <ClaimVersion
      claim={claim}
      beside={beside}
      claimant={claimants.get(claim.claimant) ?? conflict.claimant}
    />
  )
}

function Texts({
  texts,
  others,
}: {
  readonly texts: readonly SentenceText[]
  readonly others: readonly SentenceText[]
}) {
  const { state } = useProjectStore()
  const { t } = useTranslation()
  const known = [...texts, ...others].flatMap(({ id }) => state.sentence(id) ?? [])[0]
  if (texts.length === 0) return <p className="conflict-note">{t('conflicts.gone')}</p>
  const whole = others.map(({ text }) => text).join(' ')
  return texts.map((sentence) => {
    const same = others.find(({ id }) => id === sentence.id)
    return (
      <SideText key={sentence.id} side={known?.side ?? 'source'}>
        <MarkedWords
          text={sentence.text}
          beside={texts.length === others.length ? (same?.text ?? whole) : whole}
        />
      </SideText>
    )
  })
}

function Rows({ rows }: { readonly rows: readonly RowSentences[] }) {
  const { state } = useProjectStore()
  const text = (ids: readonly SentenceId[]) => ids.map((id) => state.sentence(id)?.text ?? '').join(' / ')
  return rows.map((row) => (
    <div key={row.id} className="conflict-row">
      <SideText side="source">{text(row.source) || '–'}</SideText>
      <SideText side="target">{text(row.target) || '–'}</SideText>
    </div>
  ))
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  const { state } = useProjectStore()
  const { t } = useTranslation()
  const side = spans[0] && state.sentence(spans[0].sentence)?.side
  if (spans.length === 0) return <p className="conflict-note">{t('conflicts.gone')}</p>
  return <SideText side={side ?? 'source'}>{spans.map(({ quote }) => quote).join(' … ')}</SideText>
}
