import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mayBeAlive, ownIdentity, type ProcessIdentity } from '../services/process-identity.ts'

/**
 * A browser profile that no other running program of this user has. Two programs in one profile would share a
 * browser process, and ending one would close the other's window.
 * @param parent the profiles lie in it, numbered; each keeps its size and place of the window
 * @returns the profile's folder, made and marked as this process's own until it ends
 */
export function claimProfile(parent: string): string {
  for (let number = 1; ; number++) {
    const folder = join(parent, `browser-${number}`)
    const mark = join(folder, 'used-by.json')
    mkdirSync(folder, { recursive: true })
    if (isTaken(mark)) continue
    writeFileSync(mark, JSON.stringify(ownIdentity()))
    return folder
  }
}

function isTaken(mark: string): boolean {
  try {
    return mayBeAlive(JSON.parse(readFileSync(mark, 'utf8')) as ProcessIdentity)
  } catch {
    return false
  }
}
