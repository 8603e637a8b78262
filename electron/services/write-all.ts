import type { OpenFile } from './file-system.ts'

/** Writes every byte: a nearly full disk takes a part and says so only in the count. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes
  while (rest.length > 0) {
    const written = await file.write(rest)
    if (written <= 0) throw Object.assign(new Error('Nothing was written'), { code: 'EIO', errno: -5 })
    rest = rest.subarray(written)
  }
}
