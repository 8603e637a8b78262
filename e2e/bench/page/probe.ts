/** How a subject's page is found one's way in, by CSS selectors. */
export type Selectors = {
  readonly row: string
  /** What is clicked in a row to write in it; the row itself for some. */
  readonly cell: string
  /** What holds the focus while one writes. */
  readonly live: string
  /** Words of a claim in it; undefined where the subject has no such thing. */
  readonly claim?: string
}

/** Times in milliseconds since the navigation began. */
export type LoadTimes = { readonly firstRow: number; readonly pressed: number; readonly editable: number }

export type ScrollFrames = {
  /** Milliseconds from frame to frame. */
  readonly frames: readonly number[]
  readonly blank: number
  readonly rowsDrawn: number
}

export type Probe = {
  readonly times: { firstRow?: number; pressed?: number; editable?: number }
  /** Milliseconds from key to paint, since it was last emptied. */
  latencies: number[]
  scroll(step: number, frames: number, looksForBlank: boolean): Promise<ScrollFrames>
  scrollTo(share: number): Promise<{ x: number; y: number }>
  cellAt(share: number): { x: number; y: number } | undefined
  /** Of the first line box of the first such element. */
  middleOf(selector: string): { x: number; y: number } | undefined
}

declare global {
  interface Window {
    bench: Probe
  }
}

/**
 * Put into a page before any script of its own; it must hold everything that it uses. A frame counts as painted when a
 * message posted from its animation callback arrives, for that waits until the frame is done.
 */
export function installProbe(selectors: Selectors): void {
  const painted = (then: (time: number) => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => then(performance.now())
      channel.port2.postMessage(null)
    })
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

  const times: Probe['times'] = {}
  const watchLoad = () => {
    const row = document.querySelector(selectors.row)
    if (times.firstRow === undefined && row?.textContent) painted((time) => (times.firstRow ??= time))
    if (times.pressed !== undefined && document.activeElement?.matches(selectors.live)) {
      painted((time) => (times.editable = time))
      return
    }
    requestAnimationFrame(watchLoad)
  }
  requestAnimationFrame(watchLoad)
  addEventListener('pointerdown', (event) => (times.pressed ??= event.timeStamp), { capture: true })

  let key: number | undefined
  addEventListener('keydown', (event) => (key = event.timeStamp), { capture: true })
  new MutationObserver(() => {
    const start = key
    key = undefined
    if (start !== undefined) painted((time) => window.bench.latencies.push(time - start))
  }).observe(document, { subtree: true, childList: true, characterData: true })

  const scroller = () => {
    let element = document.querySelector(selectors.row)?.parentElement
    while (element && !(/auto|scroll/.test(getComputedStyle(element).overflowY) && canScroll(element))) {
      element = element.parentElement
    }
    return element ?? document.documentElement
  }
  const canScroll = (element: Element) => element.scrollHeight > element.clientHeight + 1

  const middle = (element: Element) => {
    const box = element.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  /** Rows have gaps between them: only where three points in a column all miss is there nothing. */
  const isBlank = (element: Element) => {
    const cell = document.querySelector(selectors.cell)
    if (!cell) return true
    const [{ x }, { y }] = [middle(cell), middle(element)]
    return [-24, 0, 24].every((off) => {
      const row = document.elementFromPoint(x, y + off)?.closest(selectors.row)
      return !row?.textContent
    })
  }

  const scroll: Probe['scroll'] = async (step, count, looksForBlank) => {
    const element = scroller()
    element.scrollTop = 0
    for (let wait = 0; wait < 10; wait++) await nextFrame()
    const frames: number[] = []
    let [blank, direction, last] = [0, 1, await nextFrame()]
    for (let frame = 0; frame < count; frame++) {
      const before = element.scrollTop
      element.scrollTop += step * direction
      if (Math.abs(element.scrollTop - before) < step / 2) direction = -direction
      if (looksForBlank) {
        await new Promise(painted)
        if (isBlank(element)) blank++
      }
      const now = await nextFrame()
      frames.push(now - last)
      last = now
    }
    return { frames, blank, rowsDrawn: document.querySelectorAll(selectors.row).length }
  }

  const cellAt: Probe['cellAt'] = (share) => {
    const view = scroller().getBoundingClientRect()
    const wanted = view.y + view.height * (0.1 + 0.8 * share)
    const places = Array.from(document.querySelectorAll(selectors.cell), middle).filter(
      ({ y }) => y > view.y && y < view.bottom,
    )
    return places.sort((a, b) => Math.abs(a.y - wanted) - Math.abs(b.y - wanted))[0]
  }

  const scrollTo: Probe['scrollTo'] = async (share) => {
    const element = scroller()
    // Heights are measured as rows are drawn: what is the end of the scroll way moves until they are.
    for (let wait = 0; wait < 20; wait++) {
      element.scrollTop = (element.scrollHeight - element.clientHeight) * share
      await nextFrame()
    }
    const place = cellAt(share)
    if (!place) throw new Error(`No row at ${share} of the way`)
    return place
  }

  const middleOf: Probe['middleOf'] = (selector) => {
    const box = document.querySelector(selector)?.getClientRects()[0]
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  window.bench = { times, latencies: [], scroll, scrollTo, cellAt, middleOf }
}
