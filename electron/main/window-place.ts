import { readFileSync, writeFileSync } from 'node:fs'
import { screen, type BrowserWindow, type Rectangle } from 'electron'

/** Where a window stands, in device-independent pixels; without x and y the system chooses. */
export type WindowPlace = {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

const firstPlace: WindowPlace = { width: 1360, height: 860, isMaximized: false }

/** The place that was kept, where some display still shows it; else the first one. */
export function readWindowPlace(file: string): WindowPlace {
  const kept = parsePlace(readText(file))
  return kept && isOnSomeDisplay(kept) ? kept : firstPlace
}

/** Keeps the window's place when it closes. Losing it is no reason to stop anything. */
export function keepWindowPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      writeFileSync(file, JSON.stringify(place))
    } catch {
      return
    }
  })
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function parsePlace(text: string): (Rectangle & { isMaximized: boolean }) | undefined {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(text) as Record<string, unknown>
    const sides = [x, y, width, height]
    if (!sides.every((side): side is number => Number.isInteger(side))) return undefined
    const [left = 0, top = 0, wide = 0, high = 0] = sides
    return { x: left, y: top, width: wide, height: high, isMaximized: isMaximized === true }
  } catch {
    return undefined
  }
}

/** Enough of the title bar to take hold of. */
const gripPx = 80

function isOnSomeDisplay({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
    return shown >= gripPx && y >= area.y && y <= area.y + area.height - gripPx
  })
}
