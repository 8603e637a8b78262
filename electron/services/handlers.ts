import type {
  CallContext,
  HostEvent,
  HostEvents,
  Method,
  MethodResult,
  Params,
} from '../../shared/rpc/contract.ts'

/** The page on whose behalf a method runs: what it opened and sent is its own and ends with it. */
export type Caller = {
  /** The page is gone; what is its own is being let go of. */
  readonly isLeaving: boolean
  readonly emit: <E extends HostEvent>(event: E, payload: HostEvents[E]) => void
  /** What is to be let go of when the page goes; run in the order in which they were added. */
  readonly onClose: (release: () => Promise<void>) => void
}

export type Handler<M extends Method> = (
  params: Params<M>,
  caller: Caller,
  context: CallContext,
) => Promise<MethodResult<M>> | MethodResult<M>

export type Handlers = { readonly [M in Method]: Handler<M> }
