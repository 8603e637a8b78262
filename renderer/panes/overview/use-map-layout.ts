import { useEffect, useState } from 'react'
import type { DocumentId } from '../../../shared/model/id.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { layOutMap, layOutMapNow, toneOf, type MapLayout } from './map-layout.ts'
import { feedOf } from './overview-feed.ts'

/** Up to here a layout costs less than a frame, so that the map follows at once. */
const SMALL = 3000
/** A longer document is laid out again when its rows have been left alone this long. */
const REST_MS = 700

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
    const end = feedOf(store).subscribeRows((rows, haveMoved) => keeper.update(rows, haveMoved))
    return () => {
      end()
      keeper.stop()
    }
  }, [store, document])
  return shown
}

type State = Parameters<typeof layOutMap>[0]

/** Lays out when there is time, a slice at a time; a row that only changed its state is recoloured where it stands. */
class LayoutKeeper {
  private layout: MapLayout | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly state: State
  private readonly document: DocumentId
  private readonly show: (layout: MapLayout) => void

  constructor(state: State, document: DocumentId, show: (layout: MapLayout) => void) {
    this.state = state
    this.document = document
    this.show = show
    this.layOut()
  }

  update(rows: ReadonlySet<MapLayout['rows'][number]>, haveMoved: boolean): void {
    const { rows: order } = this.state.orderOf(this.document)
    if (order.length <= SMALL) this.layOut()
    else if (haveMoved || !this.layout) this.layOutLater()
    else this.recolour(rows)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private recolour(rows: ReadonlySet<MapLayout['rows'][number]>): void {
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

  private layOut(): void {
    this.stop()
    if (this.state.orderOf(this.document).rows.length > SMALL) return this.layOutLater(0)
    this.layout = layOutMapNow(this.state, this.document)
    this.show(this.layout)
  }

  private layOutLater(delayMs = REST_MS): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.goOn(layOutMap(this.state, this.document)), delayMs)
  }

  private goOn(steps: Generator<undefined, MapLayout>): void {
    const step = steps.next()
    if (!step.done) {
      this.timer = setTimeout(() => this.goOn(steps))
      return
    }
    this.layout = step.value
    this.show(step.value)
  }
}
