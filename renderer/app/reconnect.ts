import { ask } from '../host/ask-host.ts'
import { canReconnect, connectHost } from '../host/connect-host.ts'
import { listenToHost } from './listen-to-host.ts'
import { openAgain } from './open-again.ts'
import type { Workspace } from './workspace.ts'

/**
 * Connects again after the host was gone, and brings what this window still held to the project. Where a shell hands
 * its door over only once, the window is loaded again: everything acknowledged is on the disk.
 */
export async function reconnect(workspace: Workspace): Promise<void> {
  if (!canReconnect()) return location.reload()
  workspace.update({ connection: 'connecting' })
  const answer = await ask(connectHost())
  if (!answer.ok) return workspace.update({ connection: 'unreachable' })
  workspace.client = answer.value
  listenToHost(workspace)
  workspace.update({ connection: 'connected' })
  await openAgain(workspace)
}
