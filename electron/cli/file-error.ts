import type { Translate } from '../../shared/i18n/create-translator.ts'
import { HostError } from '../../shared/rpc/host-error.ts'

export type Finding = { readonly line?: number | undefined; readonly sentence: (t: Translate) => string }

/** Something is wrong with a file that was given, named as the user named it. */
export class FileError extends Error {
  readonly path: string
  readonly findings: readonly Finding[]

  constructor(path: string, findings: readonly Finding[], options?: { cause?: unknown }) {
    super('bad file', options)
    this.name = 'FileError'
    this.path = path
    this.findings = findings
  }
}

/** Runs a step on a file and says what goes wrong in terms of the path that the user gave. */
export async function about<T>(
  path: string,
  sentence: (t: Translate, error: HostError) => string,
  step: () => Promise<T>,
): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    if (!(cause instanceof HostError)) throw cause
    const line = 'line' in cause.data ? cause.data.line : undefined
    throw new FileError(path, [{ line, sentence: (t) => sentence(t, cause) }], { cause })
  }
}
