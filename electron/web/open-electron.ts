import { spawn } from 'node:child_process'

/** A program that ends badly this soon never showed a window: a library is missing, or the display refused. */
const failsWithinMs = 5_000

/**
 * Runs the program in Electron until its window is closed or `stop` comes.
 * @returns false where Electron could not start
 */
export async function openElectron(
  electron: string,
  programRoot: string,
  project: string | undefined,
  stop: Promise<void>,
): Promise<boolean> {
  const startedMs = performance.now()
  const args = [...(isLinuxRoot() ? ['--no-sandbox'] : []), programRoot, ...(project ? [project] : [])]
  const child = spawn(electron, args, { stdio: 'ignore' })
  void stop.then(() => child.kill())
  const succeeded = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('exit', (code, signal) => resolve(code === 0 || signal !== null))
  })
  return succeeded || performance.now() - startedMs > failsWithinMs
}

/** Chromium's sandbox refuses to run as root there. */
export function isLinuxRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}
