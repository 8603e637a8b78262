import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { launchBrowser } from '../../shells.ts'
import { quantile } from '../numbers.ts'
import { installProbe, type Probe, type Selectors } from './probe.ts'

/** A program that shows the text, served and ready to be gone to once. */
export type Served = { readonly url: string; close(): Promise<void> }

export type Subject = {
  readonly name: string
  readonly selectors: Selectors
  serve(): Promise<Served>
}

export type PageNumbers = {
  readonly firstRowMs: number
  readonly editableMs: number
  /** When the page had nothing more to do: the rest of a large project has come. */
  readonly restMs: number
  readonly mainThreadMsPerKey: number
  readonly keysSeen: number
  readonly middleMainThreadMsPerKey: number
  readonly lastMainThreadMsPerKey: number
  /** Main thread of a key inside a claim, and at the end of the same row; NaN of a subject that has none. */
  readonly claimKeyMs: number
  readonly plainKeyMs: number
  readonly droppedFrames: number
  readonly frameP95Ms: number
  readonly blankFrames: number
  readonly rowsDrawn: number
  readonly heapMB: number
  readonly loadedRssMB: number
  readonly endRssMB: number
  /** Of each key, from the key to the paint, where it was typed. */
  readonly keysMs: Readonly<Record<Place, readonly number[]>>
}

export type Place = 'first' | 'middle' | 'last'

const VIEWPORT = { width: 1360, height: 860 }
const KEYS = 150
const KEY_EVERY_MS = 50
const SCROLL_STEP = 600
const SCROLL_FRAMES = 240
const BLANK_FRAMES = 60
const FRAME_MS = 1000 / 60
const GOLDEN_RATIO = 0.618
/** A browser that was just started is busy with itself for so long: half of what a page takes then is not its own. */
const START_MS = 3000
const LOAD_TIMEOUT_MS = 120_000
/** A blinking caret and a save that reports itself are no work. */
const REST_SHARE = 0.1
const REST_MS = 500
const REST_TIMEOUT_MS = 120_000
const MB = 1024 * 1024
const TEXT = 'the minister said that the price of oil will not fall this year and '

/** One run of one subject in a browser of its own. */
export async function measurePage(subject: Subject): Promise<PageNumbers> {
  const served = await subject.serve()
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' })
    const page = await context.newPage()
    const run = new PageRun(browser, page, await context.newCDPSession(page), subject)
    return await run.measure(served.url)
  } finally {
    await browser.close()
    await served.close()
  }
}

type Typed = { readonly latencies: readonly number[]; readonly mainThreadMs: number }

class PageRun {
  private readonly browser: Browser
  private readonly page: Page
  private readonly devtools: CDPSession
  private readonly subject: Subject

  constructor(browser: Browser, page: Page, devtools: CDPSession, subject: Subject) {
    this.browser = browser
    this.page = page
    this.devtools = devtools
    this.subject = subject
  }

  async measure(url: string): Promise<PageNumbers> {
    await this.devtools.send('Performance.enable')
    await wait(START_MS)
    const load = await this.load(url)
    await this.claimsThere()
    const restMs = await this.rest()
    const loadedRssMB = await this.rendererMB()
    const first = await this.type()
    const plain = await this.type()
    const claim = await this.typeInClaim()
    const scrolled = await this.page.evaluate(([step, frames]) => window.bench.scroll(step, frames, false), [
      SCROLL_STEP,
      SCROLL_FRAMES,
    ] as const)
    const looked = await this.page.evaluate(([step, frames]) => window.bench.scroll(step, frames, true), [
      SCROLL_STEP,
      BLANK_FRAMES,
    ] as const)
    const middle = await this.typeAt(0.5)
    const last = await this.typeAt(1)
    return {
      ...load,
      restMs,
      mainThreadMsPerKey: first.mainThreadMs / KEYS,
      keysSeen: first.latencies.length,
      middleMainThreadMsPerKey: middle.mainThreadMs / KEYS,
      lastMainThreadMsPerKey: last.mainThreadMs / KEYS,
      claimKeyMs: claim === undefined ? NaN : claim.mainThreadMs / KEYS,
      plainKeyMs: claim === undefined ? NaN : plain.mainThreadMs / KEYS,
      droppedFrames: droppedIn(scrolled.frames),
      frameP95Ms: quantile(scrolled.frames, 0.95),
      blankFrames: looked.blank,
      rowsDrawn: looked.rowsDrawn,
      heapMB: await this.heapMB(),
      loadedRssMB,
      endRssMB: await this.rendererMB(),
      keysMs: { first: first.latencies, middle: middle.latencies, last: last.latencies },
    }
  }

  /** What the mouse takes to come is left out: from the first row to the press nothing is counted. */
  private async load(url: string): Promise<{ firstRowMs: number; editableMs: number }> {
    await this.page.addInitScript(installProbe, this.subject.selectors)
    await this.page.goto(url, { waitUntil: 'commit' })
    await this.until('firstRow')
    const place = await this.page.evaluate(() => window.bench.cellAt(0))
    if (!place) throw new Error(`${this.subject.name} shows no cell to write in`)
    await this.page.mouse.click(place.x, place.y)
    await this.until('editable')
    const times = await this.page.evaluate(() => window.bench.times)
    const firstRowMs = times.firstRow!
    return { firstRowMs, editableMs: firstRowMs + times.editable! - times.pressed! }
  }

  /** The claims of a large project come last: while its host is still reading, the page is only seemingly at rest. */
  private async claimsThere(): Promise<void> {
    const { live, claim } = this.subject.selectors
    if (claim === undefined) return
    await this.page.waitForFunction((one) => window.bench.middleOf(one), `${live} ${claim}`, {
      timeout: LOAD_TIMEOUT_MS,
    })
  }

  /** Waits until little is done for half a second, and gives when that half second began. */
  private async rest(): Promise<number> {
    const end = performance.now() + REST_TIMEOUT_MS
    for (;;) {
      const since = await this.page.evaluate(() => performance.now())
      const before = await this.metric('TaskDuration')
      await wait(REST_MS)
      const busyMs = ((await this.metric('TaskDuration')) - before) * 1000
      if (busyMs < REST_MS * REST_SHARE || performance.now() > end) return since
    }
  }

  /** In the row that is typed in already; undefined where nothing in it is a claim. */
  private async typeInClaim(): Promise<Typed | undefined> {
    const { live, claim } = this.subject.selectors
    if (claim === undefined) return undefined
    const place = await this.page.evaluate((one) => window.bench.middleOf(one), `${live} ${claim}`)
    if (!place) throw new Error(`${this.subject.name} shows no claim in its first row`)
    await this.page.mouse.click(place.x, place.y)
    return this.type(false)
  }

  private async typeAt(share: number): Promise<Typed> {
    const place = await this.page.evaluate((one) => window.bench.scrollTo(one), share)
    await this.page.mouse.click(place.x, place.y)
    await this.page.waitForFunction(
      (live) => document.activeElement?.matches(live),
      this.subject.selectors.live,
    )
    return this.type()
  }

  /** Keys at a steady pace, whether or not the page keeps up; ends when the page has come to rest. */
  private async type(atEnd = true): Promise<Typed> {
    if (atEnd) await this.page.keyboard.press('End')
    await wait(500)
    await this.page.evaluate(() => (window.bench.latencies = []))
    const before = await this.metric('TaskDuration')
    const start = performance.now()
    const sent: Promise<void>[] = []
    for (let key = 0; key < KEYS; key++) {
      await wait(Math.max(0, start + keyTime(key) - performance.now()))
      sent.push(this.page.keyboard.press(TEXT[key % TEXT.length]!))
    }
    await Promise.all(sent)
    await wait(300)
    const mainThreadMs = ((await this.metric('TaskDuration')) - before) * 1000
    return { latencies: await this.page.evaluate(() => window.bench.latencies), mainThreadMs }
  }

  private async until(time: keyof Probe['times']): Promise<void> {
    await this.page.waitForFunction((one) => window.bench.times[one] !== undefined, time, {
      timeout: LOAD_TIMEOUT_MS,
    })
  }

  private async metric(name: string): Promise<number> {
    const { metrics } = await this.devtools.send('Performance.getMetrics')
    return metrics.find((metric) => metric.name === name)?.value ?? NaN
  }

  private async heapMB(): Promise<number> {
    await this.devtools.send('HeapProfiler.collectGarbage')
    return (await this.metric('JSHeapUsedSize')) / MB
  }

  /** Resident memory of the renderer that worked most, where the system tells; NaN elsewhere. The browser has its own. */
  private async rendererMB(): Promise<number> {
    const session = await this.browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    await session.detach()
    const renderers = processInfo.filter(({ type }) => type === 'renderer')
    const [busiest] = renderers.toSorted((a, b) => b.cpuTime - a.cpuTime)
    return busiest ? residentMB(busiest.id) : NaN
  }
}

/**
 * When a key is pressed, in milliseconds from the first. Three frames are 50 ms: without a step aside, spread evenly
 * over a frame, every key of a run would fall on the same moment of it.
 */
function keyTime(key: number): number {
  return key * KEY_EVERY_MS + ((key * GOLDEN_RATIO) % 1) * FRAME_MS
}

function residentMB(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
  } catch {
    return NaN
  }
}

function droppedIn(frames: readonly number[]): number {
  return frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0)
}
