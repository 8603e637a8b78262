import { createHash } from 'node:crypto'
import type { FileSystem } from './file-system.ts'

/** Small enough that hashing one does not hold up anything else. */
const CHUNK = 256 * 1024

/** The bytes of a file, piece by piece; a piece is good until the next is asked for. */
export async function* readChunks(files: FileSystem, path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const file = await files.open(path, 'read')
  try {
    const buffer = new Uint8Array(CHUNK)
    for (;;) {
      const count = await file.read(buffer)
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } finally {
    await file.close()
  }
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashFile(files: FileSystem, path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of readChunks(files, path)) hash.update(chunk)
  return hash.digest('hex')
}

/** SHA-256 in hexadecimal. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
