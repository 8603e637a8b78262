import { readFileSync } from 'node:fs'

// Electron's binary carries its fuses behind this text: a version byte, a length byte, then one character a
// fuse, in the order of Electron's own list.

export const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

const names = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'browserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
]

/** The wire that Electron is delivered with, as bytes to be put into a binary. */
export const factoryWire = Buffer.concat([
  Buffer.from(sentinel),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

/** @param {string} binary @returns {Record<string, boolean>} */
export function readFuses(binary) {
  const bytes = readFileSync(binary)
  const start = bytes.indexOf(sentinel) + sentinel.length
  const [version, length] = [bytes[start], bytes[start + 1]]
  if (version !== 1 || length !== names.length) throw new Error(`${binary} has fuses of another kind`)
  return Object.fromEntries(
    names.map((name, index) => [name, bytes[start + 2 + index] === '1'.charCodeAt(0)]),
  )
}
