import { z } from 'zod'
import type { HostEvent, HostEvents, Progress } from './contract.ts'
import type { HostErrorData } from './host-error.ts'

/** What the page sends. Numbers are the page's own count of its calls. */
export const pageMessage = z.union([
  z.strictObject({ call: z.int(), method: z.string(), params: z.unknown() }),
  z.strictObject({ cancel: z.int() }),
])
export type PageMessage = z.infer<typeof pageMessage>

/** What the host sends. The page trusts its own host and does not validate this again. */
export type HostMessage =
  | { readonly answer: number; readonly result: unknown }
  | { readonly answer: number; readonly error: HostErrorData }
  | { readonly progressOf: number; readonly progress: Progress }
  | { readonly [E in HostEvent]: { readonly event: E; readonly payload: HostEvents[E] } }[HostEvent]
