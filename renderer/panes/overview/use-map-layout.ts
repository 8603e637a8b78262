import { useEffect, useState } from 'react'
import type { DocumentId, LinkId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { layOutMap, layOutMapNow, toneOf, type MapLayout } from './map-layout.ts'
import { feedOf, type RowsChange } from './overview-feed.ts'

/** Up to here a layout costs little; the lengths of a longer document are only taken anew when its rows move. */
const SMALL = 3000
/** The document is laid out again when its rows have been left alone this long, longer where they only grew. */
const REST_MS = { small: 150, large: 700, grown: 2000 }

export type ShownLayout = { readonly layout: MapLayout; readonly version: number }

/** The layout of a document, kept up with its rows; null until there is one. */
export function useMapLayout(document: DocumentId | null): ShownLayout | null {
  const store = useProjectStore()
  const [shown, setShown] = useState<ShownLayout | null>(null)
  useEffect(() => {
    if (document === null) return setShown(null)
    const keeper = new LayoutKeeper(store.state, document, (layout) =>
      setShown((before) => ({ layout, version: (before?.version ?? 0) + 1 })),
    )
    const end = feedOf(store).subscribeRows((change) => keeper.update(change))
    return () => {
      end()
      keeper.stop()
    }
  }, [store, document])
  return shown
}

/** Lays out when there is time, a slice at a time; a row that only changed its state is recoloured where it stands. */
class LayoutKeeper {
  private layout: MapLayout | undefined
  /** Rows that changed since the layout under way began: it may have passed them before. */
  private readonly changedMeanwhile = new Set<LinkId>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private hasMovesWaiting = false
  private readonly state: ProjectState
  private readonly document: DocumentId
  private readonly show: (layout: MapLayout) => void

  constructor(state: ProjectState, document: DocumentId, show: (layout: MapLayout) => void) {
    this.state = state
    this.document = document
    this.show = show
    if (this.isSmall) this.finish(layOutMapNow(state, document))
    else this.layOutLater(0)
  }

  update({ changed, haveMoved }: RowsChange): void {
    if (this.isGone) return this.stop()
    for (const id of changed) this.changedMeanwhile.add(id)
    this.recolour(changed)
    this.hasMovesWaiting ||= haveMoved
    if (this.hasMovesWaiting) this.layOutLater(this.isSmall ? REST_MS.small : REST_MS.large)
    else if (this.isSmall) this.layOutLater(REST_MS.grown)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  /** Its document was taken away; the map of another comes in place of this one. */
  private get isGone(): boolean {
    return !this.state.inside.has(this.document)
  }

  private recolour(rows: ReadonlySet<LinkId>): void {
    const { layout } = this
    if (!layout) return
    const { rows: order } = this.state.orderOf(this.document)
    let isChanged = false
    for (const id of rows) {
      const link = this.state.link(id)
      const index = order.indexOf(id)
      if (!link || layout.rows[index] !== id || layout.tones[index] === toneOf(link)) continue
      layout.tones[index] = toneOf(link)
      isChanged = true
    }
    if (isChanged) this.show(layout)
  }

  private get isSmall(): boolean {
    return this.state.orderOf(this.document).rows.length <= SMALL
  }

  private layOutLater(delayMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.isGone) return
      this.changedMeanwhile.clear()
      this.hasMovesWaiting = false
      this.goOn(layOutMap(this.state, this.document))
    }, delayMs)
  }

  private goOn(steps: Generator<undefined, MapLayout>): void {
    if (this.isGone) return
    const step = steps.next()
    if (!step.done) {
      this.timer = setTimeout(() => this.goOn(steps))
      return
    }
    this.finish(step.value)
  }

  private finish(layout: MapLayout): void {
    this.layout = layout
    this.show(layout)
    this.recolour(this.changedMeanwhile)
  }
}
