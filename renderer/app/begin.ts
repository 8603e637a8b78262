import type { HostClient } from '../../shared/rpc/connect-channel.ts'
import type { HostDescription, OpenedProject, ProjectPart } from '../../shared/rpc/contract.ts'
import { connectHost } from '../host/connect-host.ts'

/** What the page asked its host before anything of the window was loaded. */
export type Beginning = {
  readonly client: HostClient
  readonly description: HostDescription
  /** Of the project that the program was started with; null: with none. */
  readonly project: { readonly opened: Promise<OpenedProject>; readonly first: Promise<ProjectPart> } | null
}

/**
 * The host reads the project while the page is still loading its own program: neither waits for the other. Rejects
 * with HostError where there is no host; a project that can't be opened is told by its own promises.
 */
export async function begin(): Promise<Beginning> {
  const client = await connectHost()
  const description = await client.call('host.describe', {})
  const { startWith } = description
  if (startWith === null) return { client, description, project: null }
  const opened = client.call('projects.open', { file: startWith })
  const first = opened.then(({ session }) => client.call('projects.read', { session, part: 0 }))
  // Whoever shows the project asks for both; until then nobody hears of a failure.
  for (const promise of [opened, first]) promise.catch(() => undefined)
  return { client, description, project: { opened, first } }
}
