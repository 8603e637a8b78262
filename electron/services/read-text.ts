import { basename } from 'node:path'
import type { Encoding } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { decodeText } from '../../shared/text/decode-text.ts'
import type { FileSystem } from './file-system.ts'
import type { Held } from './handles.ts'
import { inTermsOf } from './system-error.ts'

export const TEXT_LIMIT_BYTES = 100 * 1024 * 1024

export type TextFile = { readonly name: string; readonly text: string; readonly encoding: Encoding }

/** A text from outside, every character as it stands there. Rejects with HostError, `not-text` among them. */
export async function readText(files: FileSystem, held: Held, encoding?: Encoding): Promise<TextFile> {
  const name = held.kind === 'path' ? basename(held.path) : held.name
  const bytes = held.kind === 'path' ? await readBytes(files, held.path) : held.bytes
  checkSize(name, bytes.length)
  return decodeFile(name, bytes, encoding)
}

export function decodeFile(name: string, bytes: Uint8Array, encoding?: Encoding): TextFile {
  const decoded = decodeText(bytes, encoding)
  if (decoded.ok) return { name, text: decoded.text, encoding: decoded.encoding }
  const { problem, line, looksLike } = decoded
  throw new HostError({
    code: 'not-text',
    name,
    problem,
    ...(line !== undefined && { line }),
    ...(looksLike !== undefined && { looksLike }),
  })
}

async function readBytes(files: FileSystem, path: string): Promise<Uint8Array> {
  return inTermsOf(path, async () => {
    const { kind, size } = await files.facts(path)
    if (kind === 'folder') throw new HostError({ code: 'not-found', name: basename(path) })
    checkSize(basename(path), size)
    return files.readFile(path)
  })
}

function checkSize(name: string, size: number): void {
  if (size > TEXT_LIMIT_BYTES) throw new HostError({ code: 'too-large', name, limitBytes: TEXT_LIMIT_BYTES })
}
