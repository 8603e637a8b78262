import type { Channel } from './channel.ts'
import type { HostEvent, HostEvents, Method, MethodResult, Params, Progress } from './contract.ts'
import { HostError } from './host-error.ts'
import type { HostMessage } from './messages.ts'

export type CallOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** The host as the page sees it. Calls reject with HostError alone. */
export type HostClient = {
  call<M extends Method>(method: M, params: Params<M>, options?: CallOptions): Promise<MethodResult<M>>
  /** Returns the function that ends the listening. */
  on<E extends HostEvent>(event: E, listener: (payload: HostEvents[E]) => void): () => void
  onDisconnect(listener: () => void): void
}

type Pending = { resolve: (result: never) => void; reject: (error: HostError) => void; options: CallOptions }

export function connectChannel(channel: Channel): HostClient {
  const pending = new Map<number, Pending>()
  const listeners = new Map<HostEvent, Set<(payload: never) => void>>()
  const gone: (() => void)[] = []
  let calls = 0
  let isOpen = true

  channel.onMessage((raw) => {
    const message = raw as HostMessage
    if ('event' in message)
      return listeners.get(message.event)?.forEach((listener) => listener(message.payload as never))
    if ('progressOf' in message)
      return pending.get(message.progressOf)?.options.onProgress?.(message.progress)
    const call = pending.get(message.answer)
    pending.delete(message.answer)
    if ('error' in message) call?.reject(new HostError(message.error))
    else call?.resolve(message.result as never)
  })
  channel.onClose(() => {
    isOpen = false
    for (const call of pending.values()) call.reject(new HostError({ code: 'disconnected' }))
    pending.clear()
    for (const listener of gone) listener()
  })

  return {
    call(method, params, options = {}) {
      return new Promise((resolve, reject) => {
        if (!isOpen) return reject(new HostError({ code: 'disconnected' }))
        const call = ++calls
        pending.set(call, { resolve, reject, options })
        options.signal?.addEventListener('abort', () => isOpen && channel.send({ cancel: call }), {
          once: true,
        })
        channel.send({ call, method, params })
      })
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener as (payload: never) => void))
      return () => set.delete(listener as (payload: never) => void)
    },
    onDisconnect: (listener) => void gone.push(listener),
  }
}
