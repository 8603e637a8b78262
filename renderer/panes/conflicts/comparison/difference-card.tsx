import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  Difference,
  NamedClaim,
  RowFacts,
  RowWords,
} from '../../../../shared/operations/comparison/difference.ts'
import { SIDES } from '../../../../shared/model/fixed-values.ts'
import { useEditorHandle } from '../../../editor/editor-handle.ts'
import { useProjectStore } from '../../../editor/store-context.ts'
import { ClaimVersion } from '../claim-version.tsx'
import { MarkedWords, SideText } from '../../../editor/side-text.tsx'
import { goToDifference } from './comparison-commands.ts'

type DifferenceCardProps = { readonly difference: Difference; readonly isActive: boolean }

/** One difference: what this project has, and what the other copy has. */
export function DifferenceCard({ difference, isActive }: DifferenceCardProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const { kind } = difference
  return (
    <li className="conflict-card" data-kind={kind} data-active={isActive} aria-current={isActive}>
      <button
        type="button"
        className="conflict-place"
        onClick={() => goToDifference(store, handle, difference)}
      >
        {t(`copies.compare.kinds.${kind}`)}
        <RowNumber difference={difference} />
      </button>
      {kind === 'place' ? (
        <>
          <RowsOf rows={[difference.words]} />
          <p className="conflict-note">{t('copies.compare.moved')}</p>
        </>
      ) : (
        <>
          <Version copy="ours">{versionOf(difference, 'ours')}</Version>
          <Version copy="theirs">{versionOf(difference, 'theirs')}</Version>
        </>
      )}
    </li>
  )
}

function RowNumber({ difference: { row } }: { readonly difference: Difference }) {
  const { t } = useTranslation()
  const { state } = useProjectStore()
  const link = row === null ? undefined : state.link(row)
  if (!link) return null
  const number = state.orderOf(link.document).rows.indexOf(link.id) + 1
  return <span className="conflict-field">{t('copies.compare.row', { number })}</span>
}

type Copy = 'ours' | 'theirs'

function Version({ copy, children }: { readonly copy: Copy; readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <figure className="conflict-version" data-copy={copy}>
      <figcaption>{t(`copies.compare.${copy}`)}</figcaption>
      {children ?? <p className="conflict-note">{t('copies.compare.gone')}</p>}
    </figure>
  )
}

/** null: that copy has nothing there. */
function versionOf(difference: Exclude<Difference, { kind: 'place' }>, copy: Copy): ReactNode {
  const other = copy === 'ours' ? 'theirs' : 'ours'
  switch (difference.kind) {
    case 'text':
      return (
        <SideText side={difference.side}>
          <MarkedWords text={difference[copy]} beside={difference[other]} />
        </SideText>
      )
    case 'rows': {
      const rows = difference[copy]
      return rows.length === 0 ? null : <RowsOf rows={rows} />
    }
    case 'state':
      return <Facts facts={difference[copy]} />
    case 'claim': {
      const named = difference[copy]
      return named && <NamedVersion named={named} beside={difference[other]} />
    }
    case 'note':
    case 'other': {
      const text = difference[copy]
      return text === null ? null : (
        <p className="conflict-value" dir="auto">
          {text}
        </p>
      )
    }
  }
}

function NamedVersion({ named, beside }: { readonly named: NamedClaim; readonly beside: NamedClaim | null }) {
  return (
    <ClaimVersion claim={named.claim} beside={beside?.claim ?? null} claimant={{ names: named.claimant }} />
  )
}

function RowsOf({ rows }: { readonly rows: readonly RowWords[] }) {
  return rows.map((row, index) => (
    <div key={index} className="conflict-row">
      {SIDES.map((side) => (
        <SideText key={side} side={side}>
          {row[side].join(' / ') || '–'}
        </SideText>
      ))}
    </div>
  ))
}

function Facts({ facts: { state, alignment, isLocked } }: { readonly facts: RowFacts }) {
  const { t } = useTranslation()
  const said = [t(`editor.state.${state}`), t(`copies.compare.alignment.${alignment}`)]
  return (
    <p className="conflict-value">
      {[...said, ...(isLocked ? [t('copies.compare.locked')] : [])].join(' · ')}
    </p>
  )
}
