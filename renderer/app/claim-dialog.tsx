import { rowsOfClaims } from '../../shared/claims/rows-of-claims.ts'
import { NO_FILTER, type ClaimFilter } from '../../shared/claims/claim-index.ts'
import { ALL_ROWS } from '../editor/row-filter.ts'
import { choosePlace } from './choose-files.ts'
import { Dashboard } from '../panes/claims/dashboard/dashboard.tsx'
import { deskOf } from '../panes/claims/claim-desk.ts'
import { ClaimantRegistry } from '../panes/claims/registry/claimant-registry.tsx'
import { SchemaEditor } from '../panes/claims/schema/schema-editor.tsx'
import { showSideTab } from './commands/tab-commands.ts'
import { useOpenProject, useWorkspace } from './workspace-context.ts'

type ClaimDialogProps = {
  readonly kind: 'claimants' | 'claimSchema' | 'dashboard'
  readonly onClose: () => void
}

/** What is too wide for the pane of the claims. */
export function ClaimDialog({ kind, onClose }: ClaimDialogProps) {
  const workspace = useWorkspace()
  const { store } = useOpenProject()
  const show = (filter: Partial<ClaimFilter>) => {
    onClose()
    const desk = deskOf(store)
    const wanted = { ...NO_FILTER, ...filter }
    desk.setFilter(wanted)
    desk.setView('claims')
    const rows = rowsOfClaims(store.state, desk.index.find(wanted))
    store.setUi({ ...ALL_ROWS, filterRows: rows })
    showSideTab(workspace, 'claims')
    desk.requestFocus('list')
  }
  switch (kind) {
    case 'claimants':
      return <ClaimantRegistry onShowClaims={(claimant) => show({ claimant })} onClose={onClose} />
    case 'dashboard':
      return (
        <Dashboard
          choosePlace={(name) => choosePlace(workspace, 'export', name)}
          onShow={show}
          onClose={onClose}
        />
      )
    case 'claimSchema':
      return <SchemaEditor onClose={onClose} />
  }
}
