import { createContext, use, useSyncExternalStore } from 'react'
import type { SaveState } from '../../shared/rpc/contract.ts'
import type { OpenProject, WorkspaceState } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

export const WorkspaceContext = createContext<Workspace | null>(null)

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new RangeError('There is no window here')
  return workspace
}

/** One field of it; draws again when that changes. */
export function useWorkspaceState<K extends keyof WorkspaceState>(field: K): WorkspaceState[K] {
  const workspace = useWorkspace()
  return useSyncExternalStore(workspace.subscribe, () => workspace.state[field])
}

/** Where a project is sure to be open. */
export function useOpenProject(): OpenProject {
  const project = useWorkspaceState('project')
  if (!project) throw new RangeError('No project is open here')
  return project
}

/** That of the project on show. */
export function useSaveState(): SaveState {
  const saveState = useWorkspaceState('saveState')
  if (!saveState) throw new RangeError('No project is open here')
  return saveState
}
