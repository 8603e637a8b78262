import { basename, dirname } from 'node:path'
import { HostError, type HostErrorData } from '../../shared/rpc/host-error.ts'

/** The system's name for what went wrong, such as `ENOENT`; undefined where the system did not say it. */
export function errorCode(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return undefined
  return 'errno' in cause || 'syscall' in cause ? cause.code : undefined
}

/** What the user is told of a failure to read or write `path`. What is no system's error is given back as it is. */
export function asFileError(cause: unknown, path: string): unknown {
  const code = errorCode(cause)
  if (cause instanceof HostError || code === undefined) return cause
  return new HostError(describe(code, path), { cause })
}

/** Runs a step and says its failures in terms of the file. */
export async function inTermsOf<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    throw asFileError(cause, path)
  }
}

/** Undefined where the file is not there; every other failure is one. */
export async function ifThere<T>(step: Promise<T>): Promise<T | undefined> {
  try {
    return await step
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw cause
  }
}

export function isMissing(cause: unknown): boolean {
  const code = errorCode(cause)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function describe(code: string, path: string): HostErrorData {
  const name = basename(path)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENXIO':
    case 'ENODEV':
      return { code: 'not-found', name }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'no-permission', name, folder: basename(dirname(path)) || dirname(path) }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', name }
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'file-busy', name }
    case 'EEXIST':
      return { code: 'exists', name }
    case 'ENAMETOOLONG':
    case 'EISDIR':
      return { code: 'bad-name', name }
    default:
      return { code: 'input-output', name, detail: code }
  }
}
