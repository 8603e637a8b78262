import type { Loopback } from './serve-loopback.ts'

/** What of a child process tells its end. */
type Process = {
  once(event: 'exit', listener: (code: number | null) => void): unknown
  once(event: 'error', listener: () => void): unknown
}

/** A reload takes the page away and brings it back. */
const reloadMs = 5_000
/** A starter that hands the window to another process ends at once, and tells nothing. */
const firstPageMs = 20_000

/**
 * Waits until a browser's window is closed. Its process may outlive the window (macOS) or end before it (a
 * starter), so the pages that are connected decide.
 * @returns `failed` where no page ever came
 */
export function windowEnded(
  browser: Process,
  loopback: Pick<Loopback, 'onPages'>,
): Promise<'closed' | 'failed'> {
  return new Promise((resolve) => {
    let pages = 0
    let hadPages = false
    let exit: 'none' | 'clean' | 'failed' = 'none'
    let timer: NodeJS.Timeout | undefined
    const end = () => resolve(hadPages ? 'closed' : 'failed')
    const look = () => {
      clearTimeout(timer)
      if (pages > 0) return
      const waitMs = patience(exit, hadPages)
      if (waitMs !== Infinity) timer = setTimeout(end, waitMs)
    }
    loopback.onPages((count) => {
      pages = count
      hadPages ||= count > 0
      look()
    })
    const exited = (how: 'clean' | 'failed') => {
      exit = how
      look()
    }
    browser.once('error', () => exited('failed'))
    browser.once('exit', (code) => exited(code === 0 ? 'clean' : 'failed'))
  })
}

/** How long, in milliseconds, a page may stay away before the window is taken for closed. */
function patience(exit: 'none' | 'clean' | 'failed', hadPages: boolean): number {
  if (hadPages) return exit === 'none' ? reloadMs : 0
  if (exit === 'failed') return 0
  return exit === 'clean' ? firstPageMs : Infinity
}
