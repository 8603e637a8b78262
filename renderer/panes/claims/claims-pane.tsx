import { MessageSquareQuote } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_FILTER, type ClaimFilter } from '../../../shared/claims/claim-index.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { rowsOfClaims } from '../../../shared/claims/rows-of-claims.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ClaimEditor } from './claim-editor.tsx'
import { ClaimFilterBar, JudgementButtons } from './claim-filter-bar.tsx'
import { ClaimList } from './claim-list.tsx'
import {
  useClaimFilter,
  useClaimOrder,
  useDesk,
  useEditing,
  usePaneView,
  useProposalOrder,
} from './use-desk.ts'
import { ProposalsStrip } from './proposals/proposals-strip.tsx'
import { useFoundClaims } from './use-found-claims.ts'
import './claims-pane.css'
import './proposals/proposals.css'

/** Who claims what: the claims of the project in the order of the text, and the editor of the one at hand. */
export function ClaimsPane() {
  const { t } = useTranslation()
  const count = useClaimOrder().length
  const { draft } = useUi()
  const editing = useEditing()
  const desk = useDesk()
  const filter = useClaimFilter()
  const setFilter = (next: ClaimFilter) => desk.setFilter(next)
  const ids = useFoundClaims(filter)
  const view = usePaneView()
  const proposed = useProposalOrder()
  const isEditing = draft !== null || editing !== null
  return (
    <section className="claims-pane" aria-label={t('claims.title')}>
      {isEditing && <ClaimEditor key={editing ?? 'draft'} />}
      <ProposalsStrip />
      {view === 'proposals' ? (
        <div className="claims-proposed">
          <ClaimList ids={proposed} isProposed />
        </div>
      ) : count === 0 ? (
        draft === null && <NoClaims />
      ) : (
        <>
          {!isEditing && <ClaimFilterBar filter={filter} onChange={setFilter} />}
          <div className="claims-summary">
            <p className="claims-count" role="status">
              {ids.length === count
                ? t('claims.count', { count })
                : t('claims.countOf', { count, found: ids.length })}
            </p>
            <RowsButton ids={ids} />
            <JudgementButtons
              value={filter.judgement}
              onChange={(judgement) => setFilter({ ...filter, judgement })}
            />
          </div>
          {ids.length > 0 ? <ClaimList ids={ids} /> : <NothingFound onClear={() => setFilter(NO_FILTER)} />}
        </>
      )}
    </section>
  )
}

/** The rows of the claims on the list, and no others; they go with the list as it is narrowed further. */
function RowsButton({ ids }: { readonly ids: readonly ClaimId[] }) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const isOn = useUi().filterRows !== null
  useEffect(() => {
    const { filterRows } = store.ui
    if (filterRows === null) return
    const rows = rowsOfClaims(store.state, ids)
    const isSame = rows.size === filterRows.size && [...rows].every((row) => filterRows.has(row))
    if (!isSame) store.setUi({ filterRows: rows })
  }, [store, ids])
  const toggle = () => store.setUi({ filterRows: isOn ? null : rowsOfClaims(store.state, ids) })
  return (
    <Button size="small" aria-pressed={isOn} onClick={toggle}>
      {t('claims.theirRows')}
    </Button>
  )
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('claims.nothingFound')}
      actions={<Button onClick={onClear}>{t('claims.clearFilter')}</Button>}
    />
  )
}

function NoClaims() {
  const { t } = useTranslation()
  const keys = useCommands().keysOf('claims.tag')
  return (
    <EmptyState icon={<MessageSquareQuote aria-hidden />} title={t('claims.empty')}>
      {keys === undefined ? (
        t('claims.emptyHintNoKey')
      ) : (
        <>
          {t('claims.emptyHint')} <Kbd keys={keys} />
        </>
      )}
    </EmptyState>
  )
}
