import { createContext, use } from 'react'
import type { HostClient } from '../../shared/rpc/connect-channel.ts'
import type { HostDescription } from '../../shared/rpc/contract.ts'

export type ConnectedHost = {
  readonly client: HostClient
  readonly description: HostDescription
}

export const HostContext = createContext<ConnectedHost | null>(null)

function useConnectedHost(): ConnectedHost {
  const host = use(HostContext)
  if (!host) throw new RangeError('No host is connected here')
  return host
}

export function useHost(): HostClient {
  return useConnectedHost().client
}

/** What the host can do; a pane asks for a capability, never for a shell. */
export function useCapabilities(): HostDescription['capabilities'] {
  return useConnectedHost().description.capabilities
}
