import type { CallContext, HostConnection, HostEvent, HostEvents, Method } from '../../shared/rpc/contract.ts'
import { Handles } from './handles.ts'
import type { Caller, Handlers } from './handlers.ts'
import type { HostOptions, TarazHost } from './host-options.ts'

/** The host that every shell stands on. */
export function createHost(options: HostOptions): TarazHost {
  const handles = new Handles()
  const connections = new Set<Connection>()
  const handlers = methodsOf(options, handles)
  return {
    connect() {
      const connection = new Connection(handlers, () => connections.delete(connection))
      connections.add(connection)
      return connection
    },
    async close() {
      await Promise.all([...connections].map((connection) => connection.close()))
    },
    handleOf: (path) => handles.ofPath(path),
    emit(event, payload) {
      for (const connection of connections) connection.emit(event, payload)
    },
  }
}

function methodsOf(_options: HostOptions, _handles: Handles): Partial<Handlers> {
  return {}
}

type Listener = Parameters<HostConnection['onEvent']>[0]

class Connection implements HostConnection, Caller {
  private readonly listeners: Listener[] = []
  private readonly releases: (() => Promise<void>)[] = []
  private readonly handlers: Partial<Handlers>
  private readonly leave: () => void
  private closing: Promise<void> | undefined

  constructor(handlers: Partial<Handlers>, leave: () => void) {
    this.handlers = handlers
    this.leave = leave
  }

  async call<M extends Method>(method: M, params: unknown, context: CallContext): Promise<never> {
    const handler = this.handlers[method] as ((...all: unknown[]) => Promise<never>) | undefined
    if (!handler) throw new RangeError(`${method} has no handler`)
    return handler(params, this, context)
  }

  onEvent(listener: Listener): void {
    this.listeners.push(listener)
  }

  emit<E extends HostEvent>(event: E, payload: HostEvents[E]): void {
    for (const listener of this.listeners) listener(event, payload)
  }

  onClose(release: () => Promise<void>): void {
    this.releases.push(release)
  }

  close(): Promise<void> {
    this.closing ??= this.release()
    return this.closing
  }

  private async release(): Promise<void> {
    for (const release of this.releases) await release()
    this.leave()
  }
}
