import { HostError, type HostErrorData } from '../../shared/rpc/host-error.ts'

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostErrorData }

/** A call whose failure is a value, to be put into words. What is no HostError is a fault and still rejects. */
export async function ask<T>(call: Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await call }
  } catch (cause) {
    if (cause instanceof HostError) return { ok: false, error: cause.data }
    throw cause
  }
}
