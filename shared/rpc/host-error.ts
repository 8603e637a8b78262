import type { ProjectProblem } from '../model/problem.ts'
import type { Refusal } from '../operations/refusal.ts'

/**
 * Everything that may rightly go wrong at the host, as data: each door puts it into the user's language. Names are
 * those of files and folders, for the eye; never paths to be used.
 */
export type HostErrorData =
  | { readonly code: 'bad-request'; readonly detail: string }
  | { readonly code: 'cancelled' }
  | { readonly code: 'internal'; readonly id: string }
  | { readonly code: 'disconnected' }
  | { readonly code: 'no-session' }
  | { readonly code: 'not-found'; readonly name: string }
  | { readonly code: 'exists'; readonly name: string }
  | { readonly code: 'bad-name'; readonly name: string }
  | { readonly code: 'too-large'; readonly name: string; readonly limitBytes: number }
  | { readonly code: 'no-permission'; readonly name: string; readonly folder?: string }
  | { readonly code: 'disk-full'; readonly name: string }
  | { readonly code: 'file-busy'; readonly name: string }
  | { readonly code: 'input-output'; readonly name: string; readonly detail: string }
  | { readonly code: 'not-verified'; readonly name: string }
  | {
      readonly code: 'not-text'
      readonly name: string
      readonly problem: 'binary' | 'nul' | 'not-utf8' | 'empty'
      readonly line?: number
      readonly looksLike?: string
    }
  | { readonly code: 'bad-project'; readonly name: string; readonly problems: readonly ProjectProblem[] }
  /** Two files that are to be copies of one project are of two. */
  | { readonly code: 'other-project'; readonly name: string }
  | { readonly code: 'cannot-merge'; readonly name: string; readonly why: 'sentence-moved' }
  | { readonly code: 'bad-links'; readonly name: string; readonly line: number; readonly detail: string }
  | { readonly code: 'not-this-format'; readonly name: string }
  | { readonly code: 'not-a-translation' }
  | { readonly code: 'slow-rules' }
  | {
      readonly code: 'bad-srx'
      readonly name: string
      readonly problem: 'not-xml' | 'not-srx' | 'no-rules'
      readonly line: number
      readonly detail: string
    }
  | { readonly code: 'open-elsewhere'; readonly name: string; readonly holder: string }
  | { readonly code: 'changed-on-disk'; readonly name: string }
  | {
      readonly code: 'fewer-sentences'
      readonly name: string
      readonly expected: number
      readonly found: number
    }
  | { readonly code: 'stale-revision'; readonly revision: number }
  | { readonly code: 'refused'; readonly refusal: Refusal }

export class HostError extends Error {
  readonly data: HostErrorData

  constructor(data: HostErrorData, options?: { cause?: unknown }) {
    super(JSON.stringify(data), options)
    this.name = 'HostError'
    this.data = data
  }
}
