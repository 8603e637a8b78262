import {
  METHODS,
  type CallContext,
  type HostConnection,
  type HostEvent,
  type HostEvents,
  type Method,
  type MethodResult,
  type Params,
} from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { Caller, Handlers } from './handlers.ts'

type Listener = Parameters<HostConnection['onEvent']>[0]

/** One page and all that is its own. */
export class HostPage implements HostConnection, Caller {
  private readonly handlers: Handlers
  private readonly leave: () => void
  private readonly listeners: Listener[] = []
  private readonly releases: (() => Promise<void>)[] = []
  private readonly writing = new Set<Promise<unknown>>()
  private readonly gone = new AbortController()
  private closing: Promise<void> | undefined

  /** `leave` is called when everything is let go of. */
  constructor(handlers: Handlers, leave: () => void) {
    this.handlers = handlers
    this.leave = leave
  }

  async call<M extends Method>(method: M, params: Params<M>, context: CallContext): Promise<MethodResult<M>> {
    if (this.closing) throw new HostError({ code: 'disconnected' })
    const signal = AbortSignal.any([context.signal, this.gone.signal])
    const running = (async () => this.handlers[method](params, this, { ...context, signal }))()
    if (METHODS[method].kind === 'read') return running
    this.writing.add(running)
    return running.finally(() => this.writing.delete(running))
  }

  get isLeaving(): boolean {
    return this.closing !== undefined
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

  /** What is being written is waited for: it may yet open something that has to be let go of. */
  private async release(): Promise<void> {
    this.gone.abort()
    await Promise.allSettled([...this.writing])
    for (const release of this.releases) await release()
    this.leave()
  }
}
