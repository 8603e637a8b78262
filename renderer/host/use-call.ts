import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallOptions, HostClient } from '../../shared/rpc/connect-channel.ts'
import type { Method, MethodResult, Params, Progress } from '../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { ask } from './ask-host.ts'
import { useHost } from './use-host.ts'

export type CallState = {
  readonly isBusy: boolean
  readonly progress: Progress | null
  /** Why the last call failed; a call that was cancelled is no failure. */
  readonly error: HostErrorData | null
}

const IDLE: CallState = { isBusy: false, progress: null, error: null }

/**
 * Calls with their busy, failed and cancelled states, for one place of the window. A new call takes the place of one
 * still under way, which is cancelled; so does leaving the place. `run` gives undefined where there is no result.
 */
export function useCall(): CallState & {
  run<M extends Method>(method: M, params: Params<M>): Promise<MethodResult<M> | undefined>
  cancel(): void
  clear(): void
} {
  const host = useHost()
  const [state, setState] = useState(IDLE)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = useCallback(
    async <M extends Method>(method: M, params: Params<M>) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const show = (next: CallState) => running.current === controller && setState(next)
      show({ ...IDLE, isBusy: true })
      const answer = await ask(
        call(host, method, params, {
          signal: controller.signal,
          onProgress: (progress) => show({ isBusy: true, progress, error: null }),
        }),
      )
      const isLatest = running.current === controller
      const isCancelled = !answer.ok && answer.error.code === 'cancelled'
      show(answer.ok || isCancelled ? IDLE : { ...IDLE, error: answer.error })
      return answer.ok && isLatest ? answer.value : undefined
    },
    [host],
  )
  const cancel = useCallback(() => running.current?.abort(), [])
  const clear = useCallback(() => setState(IDLE), [])
  return { ...state, run, cancel, clear }
}

function call<M extends Method>(host: HostClient, method: M, params: Params<M>, options: CallOptions) {
  return host.call(method, params, options)
}
