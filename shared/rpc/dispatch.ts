import { METHODS, type CallContext, type HostConnection, type Method } from './contract.ts'
import { HostError } from './host-error.ts'

export function isMethod(name: string): name is Method {
  return Object.hasOwn(METHODS, name)
}

/**
 * The one way from a door to a method: the name and the params come from outside and are checked here. Rejects with
 * HostError alone; anything unforeseen becomes `internal`, with an id that `log` was told together with the cause.
 */
export async function dispatch(
  connection: HostConnection,
  method: string,
  params: unknown,
  context: CallContext,
  log: (id: string, cause: unknown) => void,
): Promise<unknown> {
  if (!isMethod(method))
    throw new HostError({ code: 'bad-request', detail: `no method ${method.slice(0, 50)}` })
  const parsed = METHODS[method].params.safeParse(params)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new HostError({
      code: 'bad-request',
      detail: `${method}: ${issue?.path.join('.')}: ${issue?.message}`,
    })
  }
  try {
    return await connection.call(method, parsed.data as never, context)
  } catch (cause) {
    throw asHostError(cause, context, log)
  }
}

function asHostError(
  cause: unknown,
  context: CallContext,
  log: (id: string, cause: unknown) => void,
): HostError {
  if (cause instanceof HostError) return cause
  if (context.signal.aborted) return new HostError({ code: 'cancelled' })
  const id = crypto.randomUUID().slice(0, 8)
  log(id, cause)
  return new HostError({ code: 'internal', id }, { cause })
}
