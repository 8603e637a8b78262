import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { factoryWire, readFuses } from './fuse-wire.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taraz-fuses-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function binary(...parts: Uint8Array[]): string {
  const file = join(folder, 'electron')
  writeFileSync(file, Buffer.concat(parts))
  return file
}

it('reads the fuses wherever they lie in a binary', () => {
  const fuses = readFuses(binary(Buffer.alloc(1000), factoryWire, Buffer.alloc(10)))
  expect(fuses).toMatchObject({
    runAsNode: true,
    cookieEncryption: false,
    nodeOptions: true,
    wasmTrapHandlers: true,
  })
})

it('refuses a wire of another version, or none', () => {
  const other = Buffer.from(factoryWire)
  other[32] = 2
  expect(() => readFuses(binary(other))).toThrow('another kind')
  expect(() => readFuses(binary(Buffer.alloc(100)))).toThrow('another kind')
})
