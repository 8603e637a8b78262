import { useMemo, type ReactNode } from 'react'
import { EditorHandle, EditorHandleContext } from './editor-handle.ts'
import type { ProjectStore } from './project-store.ts'
import { ProjectStoreContext } from './store-context.ts'

/** Round everything that shows or works on one open project. */
export function EditorProvider({
  store,
  children,
}: {
  readonly store: ProjectStore
  readonly children: ReactNode
}) {
  const handle = useMemo(() => new EditorHandle(store), [store])
  return (
    <ProjectStoreContext value={store}>
      <EditorHandleContext value={handle}>{children}</EditorHandleContext>
    </ProjectStoreContext>
  )
}
