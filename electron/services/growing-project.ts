import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { Header } from '../../shared/model/records.ts'
import type { CallContext, ProjectPart } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'

/** A project that is being made, and shown meanwhile: its parts are read as they come. */
export class GrowingProject {
  /** Given when the first rows are there; never rejects. */
  readonly begun: Promise<Header>
  /** Of the making: progress goes to whoever waits at the time, and the signal is aborted by `stop`. */
  readonly context: CallContext
  private readonly parts: ProjectPart[] = []
  private readonly controller = new AbortController()
  private report: CallContext['progress']
  private begin: (header: Header) => void = () => undefined
  private waiting: (() => void)[] = []
  private failure: { readonly cause: unknown } | undefined

  /** `caller`: whose call it is until the first rows are there. */
  constructor(caller: CallContext) {
    this.begun = new Promise((resolve) => (this.begin = resolve))
    this.report = caller.progress
    this.context = {
      signal: AbortSignal.any([caller.signal, this.controller.signal]),
      progress: (progress) => this.report(progress),
    }
  }

  get hasBegun(): boolean {
    return this.parts.length > 0
  }

  /** Rows that are settled; the header comes with the first. */
  add({ header, documents, links, sentences }: Partial<ProjectRecords>): void {
    this.push({ ...(documents && { documents }), ...(links && { links, sentences }), isLast: false })
    if (header) this.begin(header)
  }

  /** There are no more rows: `last` ends the reading. */
  finish(last: ProjectPart): void {
    this.push(last)
  }

  fail(cause: unknown): void {
    this.failure = { cause }
    this.wake()
  }

  stop(): void {
    this.controller.abort()
  }

  /** Waits until the part is there; rejects with what the making failed of. */
  async read(number: number, context: CallContext): Promise<ProjectPart> {
    this.report = context.progress
    while (!this.parts[number]) {
      if (this.failure) throw this.failure.cause
      if (this.parts.at(-1)?.isLast) throw new HostError({ code: 'bad-request', detail: `no part ${number}` })
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
    return this.parts[number]
  }

  private push(part: ProjectPart): void {
    this.parts.push(part)
    this.wake()
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve()
  }
}
