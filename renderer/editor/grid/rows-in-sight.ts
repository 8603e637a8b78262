import type { LinkId } from '../../../shared/model/id.ts'
import type { EditorHandle } from '../editor-handle.ts'

/** What is in sight is told no oftener than this, and at the latest after as long. */
const SEEN_MS = 100

/** The rows on show, and the places of the first and the last of them in sight. */
export type Sight = { readonly rows: readonly LinkId[]; readonly first: number; readonly last: number }

/**
 * Tells which rows are in sight, now and then while one scrolls, and when one has: whoever follows must not hold up what
 * is followed.
 */
export class RowsInSight {
  private readonly look: () => Sight
  private readonly handle: EditorHandle
  private told = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(look: () => Sight, handle: EditorHandle) {
    this.look = look
    this.handle = handle
  }

  tell(): void {
    if (this.timer !== undefined) return
    this.timer = setTimeout(() => {
      this.timer = undefined
      if (nameOf(this.look()) !== this.told) this.tell()
    }, SEEN_MS)
    const sight = this.look()
    this.told = nameOf(sight)
    const [first, last] = [sight.rows[sight.first], sight.rows[sight.last]]
    if (first !== undefined && last !== undefined) this.handle.showVisible({ first, last })
  }

  /** Nothing is in sight any more. */
  end(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.handle.showVisible(null)
  }
}

function nameOf({ rows, first, last }: Sight): string {
  return `${first} ${last} ${rows.length}`
}
