import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

const maxBytes = 1_000_000

/**
 * Writes what was unforeseen to `errors.log` in the data folder, each entry under the id that the user was
 * shown. A full log becomes `errors.old.log`. It never throws: there is nowhere left to tell.
 */
export function errorLog(dataFolder: string): (id: string, cause: unknown) => void {
  const file = join(dataFolder, 'errors.log')
  return (id, cause) => {
    try {
      mkdirSync(dataFolder, { recursive: true })
      if (sizeOf(file) > maxBytes) renameSync(file, join(dataFolder, 'errors.old.log'))
      appendFileSync(file, `${new Date().toISOString()} ${id} ${inspect(cause)}\n`)
    } catch {
      return
    }
  }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
