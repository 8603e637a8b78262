import type { LinkId } from '../../../shared/model/id.ts'
import { Listeners } from '../listeners.ts'
import { listenToRows } from './listen-to-rows.ts'
import { RowDrawing } from './row-drawing.ts'
import type { RowSheet } from './row-sheet.ts'
import type { RowDrawer, StageRows } from './row-stage.ts'
import type { DrawnRows } from './row-window.ts'

/** The row that is typed in, where it is on the screen, and the box for its tools. */
export type AwakeRow = { readonly id: LinkId; readonly gutter: HTMLElement }

/** The rows on the screen, in the order of the text. */
export class RowsDrawing implements RowDrawer {
  private readonly sheet: RowSheet
  private readonly rows = new Map<LinkId, RowDrawing>()
  private box: HTMLElement | undefined
  private hold: ((element: HTMLElement) => () => void) | undefined
  private readonly releases = new Map<LinkId, () => void>()
  private shown: AwakeRow | null = null
  private door: RowDrawing | undefined
  private readonly awakeChanged = new Listeners()

  constructor(sheet: RowSheet) {
    this.sheet = sheet
  }

  readonly subscribeAwake = this.awakeChanged.add

  readonly awake = (): AwakeRow | null => this.shown

  attach(box: HTMLElement, hold: (element: HTMLElement) => () => void): () => void {
    Object.assign(this, { box, hold })
    const { store } = this.sheet
    let { ui } = store
    const ends = [
      store.subscribeSelection(() => this.takeSelection()),
      store.subscribeUi(() => {
        const before = ui
        ui = store.ui
        for (const row of this.rows.values()) row.takeUi(ui, before)
      }),
      listenToRows(box, this.sheet),
    ]
    return () => {
      for (const end of ends) end()
      for (const id of [...this.rows.keys()]) this.drop(id)
      this.takeSelection()
    }
  }

  show({ rows, drawn }: StageRows): void {
    const wanted = placesOf(drawn)
    const ids = new Set(wanted.map((index) => rows[index]!))
    for (const id of [...this.rows.keys()]) if (!ids.has(id)) this.drop(id)
    let next = this.box!.firstChild
    for (const index of wanted) {
      const row = this.rows.get(rows[index]!) ?? this.add(rows[index]!)
      row.setIndex(index)
      next = this.putBefore(row, next)
    }
    this.takeSelection()
  }

  private add(id: LinkId): RowDrawing {
    const row = new RowDrawing(this.sheet, id)
    this.rows.set(id, row)
    this.releases.set(id, this.hold!(row.element))
    return row
  }

  private drop(id: LinkId): void {
    this.releases.get(id)?.()
    this.releases.delete(id)
    this.rows.get(id)?.remove()
    this.rows.delete(id)
  }

  /** Returns what comes after it. The awake row is never moved, for it would lose the keyboard: others make way. */
  private putBefore(row: RowDrawing, next: ChildNode | null): ChildNode | null {
    const { element } = row
    if (element.isConnected && row.gutter === this.shown?.gutter) {
      while (next && next !== element) {
        const passed = next
        next = next.nextSibling
        passed.remove()
      }
    }
    if (next === element) return next.nextSibling
    this.box!.insertBefore(element, next)
    return next
  }

  private takeSelection(): void {
    const { selection } = this.sheet.store
    const row = selection && this.rows.get(selection.row)
    const before = this.shown && this.rows.get(this.shown.id)
    if (before !== row) before?.wake(null)
    if (row) row.wake(selection.side)
    if (row?.gutter !== this.shown?.gutter) {
      this.shown = row ? { id: selection!.row, gutter: row.gutter } : null
      this.awakeChanged.tell()
    }
    this.setDoor()
  }

  /** While no cell is awake one comes into the grid by the first that is drawn. */
  private setDoor(): void {
    const first = this.sheet.store.selection ? undefined : this.rowOf(this.box?.firstElementChild)
    if (first === this.door) return
    this.door?.setDoor(false)
    first?.setDoor(true)
    this.door = first
  }

  private rowOf(element: Element | null | undefined): RowDrawing | undefined {
    return [...this.rows.values()].find((row) => row.element === element)
  }
}

/** In the order of the text, the row that is drawn apart as well. */
function placesOf({ first, end, apart }: DrawnRows): number[] {
  const places = Array.from({ length: end - first }, (_, place) => first + place)
  if (apart < 0) return places
  return apart < first ? [apart, ...places] : [...places, apart]
}
