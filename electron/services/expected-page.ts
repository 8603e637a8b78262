import type { CallContext, HostEvent, HostEvents } from '../../shared/rpc/contract.ts'
import type { Caller } from './handlers.ts'

/** Stands for a page that is about to come, until it has: what is done for it meanwhile becomes that page's own. */
export class ExpectedPage implements Caller {
  readonly context: CallContext
  private page: Caller | undefined
  private asking: CallContext | undefined
  private readonly cancelling = new AbortController()
  private readonly releases: (() => Promise<void>)[] = []

  constructor() {
    const { signal } = this.cancelling
    this.context = { signal, progress: (progress) => this.asking?.progress(progress) }
  }

  get isLeaving(): boolean {
    return this.page?.isLeaving ?? false
  }

  emit<E extends HostEvent>(event: E, payload: HostEvents[E]): void {
    this.page?.emit(event, payload)
  }

  onClose(release: () => Promise<void>): void {
    if (this.page) this.page.onClose(release)
    else this.releases.push(release)
  }

  /** It does not come, or does not want this: nothing more is read for it. */
  cancel(): void {
    this.cancelling.abort()
  }

  /** The page has come, and asks by `context` for what was begun. */
  become(page: Caller, context: CallContext): void {
    this.page = page
    this.asking = context
    for (const release of this.releases) page.onClose(release)
    const cancel = () => this.cancelling.abort(context.signal.reason)
    if (context.signal.aborted) cancel()
    else context.signal.addEventListener('abort', cancel, { once: true })
  }
}
