import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  METHODS,
  type HostEvent,
  type HostEvents,
  type Method,
  type MethodResult,
  type Params,
  type Progress,
} from '../../../shared/rpc/contract.ts'
import { dispatch } from '../../../shared/rpc/dispatch.ts'
import { HostError, type HostErrorData } from '../../../shared/rpc/host-error.ts'
import { createHost, type HostParts } from '../create-host.ts'
import type { HostOptions, TarazHost } from '../host-options.ts'

type Told = { [E in HostEvent]: { event: E; payload: HostEvents[E] } }[HostEvent]

/** One page at a host, as a door sees it: params and results go through the contract's validators. */
export class TestPage {
  readonly told: Told[] = []
  readonly progress: Progress[] = []
  private readonly connection: ReturnType<TarazHost['connect']>

  constructor(host: TarazHost) {
    this.connection = host.connect()
    this.connection.onEvent((event, payload) => this.told.push({ event, payload } as Told))
  }

  async call<M extends Method>(
    method: M,
    params: Params<M>,
    signal = new AbortController().signal,
  ): Promise<MethodResult<M>> {
    const context = { signal, progress: (value: Progress) => void this.progress.push(value) }
    const result = await dispatch(this.connection, method, params, context, (_id, cause) => {
      throw cause
    })
    METHODS[method].result.parse(result)
    return result as MethodResult<M>
  }

  /** What a call that must fail fails with. */
  async failure<M extends Method>(method: M, params: Params<M>): Promise<HostErrorData> {
    try {
      await this.call(method, params)
    } catch (error) {
      if (error instanceof HostError) return error.data
      throw error
    }
    throw new Error(`${method} did not fail`)
  }

  close(): Promise<void> {
    return this.connection.close()
  }
}

export type TestHost = { readonly host: TarazHost; readonly page: TestPage; readonly folder: string }

/** A host whose data and projects lie in `data` and `projects` of the folder; closed when the test has finished. */
export function openTestHost(
  folder: string,
  options: Partial<HostOptions> = {},
  parts: HostParts = {},
): TestHost {
  const host = createHost(
    {
      dataFolder: join(folder, 'data'),
      projectsFolder: join(folder, 'projects'),
      version: '1.2.3',
      menuBar: false,
      author: 'Tester',
      log: (_id, cause) => {
        throw cause
      },
      ...options,
    },
    parts,
  )
  onTestFinished(() => host.close())
  return { host, page: new TestPage(host), folder }
}
