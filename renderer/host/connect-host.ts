import type { Channel } from '../../shared/rpc/channel.ts'
import { connectChannel, type HostClient } from '../../shared/rpc/connect-channel.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { portChannel, receivePort } from './port-channel.ts'
import { openSocketChannel } from './socket-channel.ts'

/** What the page's own address says of how to reach its host. */
export type Door = { readonly kind: 'port' } | { readonly kind: 'socket'; readonly url: string }

/** `address`: the page's. */
export function doorOf(address: { readonly protocol: string; readonly host: string }): Door {
  if (address.protocol === 'app:') return { kind: 'port' }
  const scheme = address.protocol === 'https:' ? 'wss:' : 'ws:'
  return { kind: 'socket', url: `${scheme}//${address.host}/rpc` }
}

/** The host of this page. Rejects with HostError `disconnected` where there is none. */
export async function connectHost(page: Window = window): Promise<HostClient> {
  try {
    return connectChannel(await openChannel(doorOf(page.location), page))
  } catch (cause) {
    throw new HostError({ code: 'disconnected' }, { cause })
  }
}

async function openChannel(door: Door, page: Window): Promise<Channel> {
  return door.kind === 'port' ? portChannel(await receivePort(page)) : openSocketChannel(door.url)
}

/** A port is handed over once: where it was lost only a reload brings another. */
export function canReconnect(page: Window = window): boolean {
  return doorOf(page.location).kind === 'socket'
}
