import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process of some machine, so that it is not taken for another that got its number later. */
export type ProcessIdentity = {
  readonly pid: number
  readonly hostname: string
  /** This run of the machine, and when the process began in it, where the system tells; else null. */
  readonly boot: string | null
  readonly start: string | null
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, hostname: hostname(), boot: bootOf(), start: startOf(process.pid) }
}

/** False only where it is sure: same machine, and no such process. No clock is asked. */
export function mayBeAlive(found: ProcessIdentity): boolean {
  const boot = bootOf()
  const isHere = found.hostname === hostname() || (boot !== null && found.boot === boot)
  if (!isHere) return true
  if (boot !== null && found.boot !== null && boot !== found.boot) return false
  if (!hasProcess(found.pid)) return false
  const start = startOf(found.pid)
  return found.start === null || start === null || start === found.start
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function bootOf(): string | null {
  return readSystem('/proc/sys/kernel/random/boot_id')?.trim() ?? null
}

/** Field 22 of proc(5) `stat`; the name before it may hold spaces and brackets. `ended`: only its parent still waits. */
function startOf(pid: number): string | null {
  const stat = readSystem(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (!fields) return null
  return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? null)
}

function readSystem(path: string): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
