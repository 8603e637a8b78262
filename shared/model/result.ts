/** The outcome of something that may rightly fail: the failure is a value, so the signature says it. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}

/** Put in the default branch of a switch: a forgotten case then does not compile. */
export function unreachable(value: never): never {
  throw new RangeError(`No case for ${JSON.stringify(value)}`)
}
