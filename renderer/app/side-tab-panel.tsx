import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useUi } from '../editor/store-context.ts'
import { useCommands } from '../ui/commands-context.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { useFormat } from '../ui/use-format.ts'
import { showSideTab } from './commands/tab-commands.ts'
import { sideTabOf, type SideTabId } from './side-tab-ids.ts'
import { SIDE_TABS, type SideTab } from './side-tabs.ts'
import { useWorkspace, useWorkspaceState } from './workspace-context.ts'
import type { Workspace } from './workspace.ts'
import './side-tab-panel.css'

/** With more tabs than this only the one on show has room for its title. */
const MOST_TITLES = 3

/** What stands after the rows, one tab at a time; the arrow keys go from tab to tab. */
export function SideTabPanel() {
  const { t } = useTranslation()
  const { keysOf } = useCommands()
  const workspace = useWorkspace()
  const shown = sideTabOf(useWorkspaceState('settings').sideTab)
  useWayBackToConflicts(workspace)
  return (
    <Tabs
      label={t('app.parts.aside')}
      value={shown}
      onChange={(id) => showSideTab(workspace, id as SideTabId)}
      tabs={SIDE_TABS.map((tab) => ({
        id: tab.id,
        label: <TabLabel tab={tab} />,
        hint: { text: t(`commands.tabs.${tab.id}`), keys: keysOf(`tabs.${tab.id}`) },
        content: <tab.component />,
      }))}
    />
  )
}

/** A claim that was made to settle a conflict, or given up, leads back to the conflicts. */
function useWayBackToConflicts(workspace: Workspace): void {
  const settles = useUi().draft?.settles
  const before = useRef(settles)
  useEffect(() => {
    if (before.current !== undefined && settles === undefined) showSideTab(workspace, 'conflicts')
    before.current = settles
  }, [workspace, settles])
}

function TabLabel({ tab: { id, icon: Icon, useCount } }: { readonly tab: SideTab }) {
  const { t } = useTranslation()
  return (
    <>
      <Icon aria-hidden />
      <span className="side-tab-title" data-crowded={SIDE_TABS.length > MOST_TITLES}>
        {t(`app.tabs.${id}`)}
      </span>
      {useCount && <Count useCount={useCount} />}
    </>
  )
}

function Count({ useCount }: { readonly useCount: () => number }) {
  const { number } = useFormat()
  const count = useCount()
  return count > 0 && <span className="side-tab-count">{number(count)}</span>
}
