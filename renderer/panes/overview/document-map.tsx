import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { ALL_ROWS, isFiltered } from '../../editor/row-filter.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { useVisibleRows } from '../../editor/use-visible-rows.ts'
import { drawMap, type MapFrame } from './draw-map.ts'
import { rowAt, type MapLayout } from './map-layout.ts'
import { usePictureSize } from './use-picture-size.ts'
import { useMapColors } from './use-map-colors.ts'
import { useMapLayout, type ShownLayout } from './use-map-layout.ts'

/** The whole document, source against target; a press goes there, the arrow keys go row by row. */
export function DocumentMap() {
  const { t } = useTranslation()
  const store = useProjectStore()
  useUi()
  const shown = useMapLayout(store.document)
  return (
    <section className="overview-part overview-map">
      <h2>{t('overview.map')}</h2>
      {shown && shown.layout.rows.length > 0 ? (
        <MapPicture shown={shown} />
      ) : (
        <p className="ui-hint">{t('overview.mapEmpty')}</p>
      )}
    </section>
  )
}

function MapPicture({ shown }: { readonly shown: ShownLayout }) {
  const { t, i18n } = useTranslation()
  const { layout } = shown
  const picture = useRef<HTMLImageElement>(null)
  const isSourceLeft = (useUi().firstSide === 'source') === (i18n.dir() === 'ltr')
  useDrawing(picture, shown, isSourceLeft)
  const sight = useSight(layout)
  const go = useGoing(layout)

  // A row that is gone to stands in the middle, so that is where the next step starts from.
  const middle = Math.floor((sight.first + sight.last) / 2)
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    const isLeft = event.clientX - box.left < box.width / 2
    const side = isLeft === isSourceLeft ? layout.source : layout.target
    go(rowAt(side, (event.clientY - box.top) / box.height))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, sight.last - sight.first)
    const to: Record<string, number> = {
      ArrowDown: middle + 1,
      ArrowUp: middle - 1,
      PageDown: middle + page,
      PageUp: middle - page,
      Home: 0,
      End: layout.rows.length - 1,
    }
    const row = to[event.key]
    if (row === undefined) return
    event.preventDefault()
    go(row)
  }
  return (
    <div
      className="map"
      role="slider"
      tabIndex={0}
      aria-label={t('overview.mapLabel')}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={layout.rows.length}
      aria-valuenow={middle + 1}
      aria-valuetext={t('overview.mapRow', {
        first: sight.first + 1,
        last: sight.last + 1,
        count: layout.rows.length,
      })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        onPointer(event)
      }}
      onPointerMove={onPointer}
    >
      <img ref={picture} alt="" draggable={false} />
      <SightFrame layout={layout} sight={sight} />
    </div>
  )
}

type Sight = { readonly first: number; readonly last: number }

/** The rows in sight, by their number in the whole document. */
function useSight(layout: MapLayout): Sight {
  const store = useProjectStore()
  const visible = useVisibleRows()
  if (!visible || store.document === null) return { first: 0, last: 0 }
  const { rows } = store.state.orderOf(store.document)
  const most = layout.rows.length - 1
  const clamp = (index: number) => Math.min(Math.max(index, 0), most)
  return { first: clamp(rows.indexOf(visible.first)), last: clamp(rows.indexOf(visible.last)) }
}

function useGoing(layout: MapLayout): (row: number) => void {
  const store = useProjectStore()
  const handle = useEditorHandle()
  return (index) => {
    const row = layout.rows[Math.min(Math.max(index, 0), layout.rows.length - 1)]
    if (row === undefined) return
    if (isFiltered(store.ui) && !store.rows.includes(row)) store.setUi(ALL_ROWS)
    handle.scrollToRow(row)
  }
}

function SightFrame({ layout, sight }: { readonly layout: MapLayout; readonly sight: Sight }) {
  const top = Math.min(layout.source.from[sight.first]!, layout.target.from[sight.first]!)
  const bottom = Math.max(layout.source.to[sight.last]!, layout.target.to[sight.last]!)
  return (
    <div
      className="map-sight"
      style={{ insetBlockStart: `${top * 100}%`, blockSize: `${(bottom - top) * 100}%` }}
    />
  )
}

/**
 * An image and not a canvas: that would be a layer of the window by itself, and with every key and every frame of a
 * scroll the window is put together anew out of its layers.
 */
function useDrawing(
  picture: React.RefObject<HTMLImageElement | null>,
  { layout, version }: ShownLayout,
  isSourceLeft: boolean,
): void {
  const { width, height } = usePictureSize(picture)
  const colors = useMapColors()
  // While rows come one change follows another: each picture is shown that is newer than the one on show.
  const turns = useRef({ begun: 0, shown: 0 })
  useEffect(() => {
    if (width === 0 || height === 0) return
    const turn = ++turns.current.begun
    void drawPicture(layout, { width, height, isSourceLeft, colors }).then((drawn) => {
      if (!picture.current || turn < turns.current.shown) return
      turns.current.shown = turn
      show(drawn, picture.current)
    })
  }, [picture, layout, version, isSourceLeft, width, height, colors])
}

function drawPicture(layout: MapLayout, frame: MapFrame): Promise<Blob> {
  const ratio = window.devicePixelRatio
  const canvas = new OffscreenCanvas(Math.round(frame.width * ratio), Math.round(frame.height * ratio))
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  drawMap(context, layout, frame)
  return canvas.convertToBlob()
}

function show(drawn: Blob, picture: HTMLImageElement): void {
  const url = URL.createObjectURL(drawn)
  const letGo = () => URL.revokeObjectURL(url)
  picture.onload = letGo
  picture.onerror = letGo
  picture.src = url
}
