import type { CallContext } from '../../shared/rpc/contract.ts'
import { ExpectedPage } from './expected-page.ts'
import type { Glance } from './glance.ts'
import type { Caller } from './handlers.ts'
import type { Hold } from './holds.ts'
import type { ProjectSession } from './project-session.ts'

/** A project that is being opened; `first`: it is there, or its first rows are. */
export type Begun = {
  readonly id: string
  readonly hold: Hold
  readonly first: Promise<ProjectSession | Glance>
}

type Expected = { readonly page: ExpectedPage; readonly begun: Promise<Begun> }

export type ExpectedOpeningOptions = {
  readonly begin: (path: string, page: Caller, context: CallContext) => Promise<Begun>
  readonly release: (hold: Hold) => Promise<void>
}

/** The project that a page which is about to come will ask for first: it is there when the page is. */
export class ExpectedOpening {
  private readonly options: ExpectedOpeningOptions
  private expected: Expected | undefined

  constructor(options: ExpectedOpeningOptions) {
    this.options = options
  }

  /** What fails here is told to the page that asks for it. */
  begin(path: string): void {
    const page = new ExpectedPage()
    const begun = this.options.begin(path, page, page.context)
    begun.then(({ first }) => first).catch(() => undefined)
    this.expected = { page, begun }
  }

  /** What was begun, for the first page that asks; where it asks for something else, that is let go. */
  async take(path: string, caller: Caller, context: CallContext): Promise<Begun | undefined> {
    const { expected } = this
    if (!expected) return undefined
    this.expected = undefined
    const begun = await expected.begun.catch(() => undefined)
    if (begun?.hold.path !== path) {
      await this.letGo(expected)
      return undefined
    }
    begun.hold.caller = caller
    expected.page.become(caller, context)
    return begun
  }

  /** Lets go what was begun for a page that did not come. */
  async close(): Promise<void> {
    const { expected } = this
    this.expected = undefined
    if (expected) await this.letGo(expected)
  }

  private async letGo({ page, begun }: Expected): Promise<void> {
    page.cancel()
    const opening = await begun.catch(() => undefined)
    if (opening) await this.options.release(opening.hold)
  }
}
