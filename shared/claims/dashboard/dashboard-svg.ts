import type { BarTone, DashboardBar, DashboardSection } from './dashboard-section.ts'

export type DashboardPicture = {
  readonly title: string
  readonly subtitle: string
  readonly direction: 'ltr' | 'rtl'
  /** Digits as the reader writes them. */
  readonly number: (value: number) => string
}

/** In px; the picture is as high as its sections. */
const WIDTH = 720
const MARGIN = 32
const LABELS = 220
const COUNTS = 64
const LINE = 14
const GAP = 8
const HEAD = 44

/** Inks for white paper, for a picture leaves the window and its themes: those of the light theme. */
const INKS: Readonly<Record<BarTone, string>> = {
  'claim-1': '#2b6cb0',
  'claim-2': '#7b4bb3',
  'claim-3': '#985100',
  'claim-4': '#b3261e',
  'claim-5': '#256b41',
  accent: '#0e6a6c',
  soft: '#8c8778',
  good: '#256b41',
  info: '#2b6cb0',
  warn: '#985100',
  alert: '#b3261e',
}

/**
 * The dashboard as one SVG 1.1 document that stands by itself: no script, no style sheet, nothing fetched. Right to
 * left the bars grow from the right, their labels at the right edge.
 */
export function dashboardSvg(
  sections: readonly DashboardSection<unknown>[],
  picture: DashboardPicture,
): string {
  let top = MARGIN + 56
  const parts: string[] = []
  for (const section of sections) {
    parts.push(...drawSection(section, picture, top))
    top += heightOf(section)
  }
  const height = top + MARGIN
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
      `role="img" direction="${picture.direction}" font-family="Vazirmatn, Inter, system-ui, sans-serif" font-size="13">`,
    `<title>${escapeXml(picture.title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fffefb"/>`,
    text(picture, 0, MARGIN + 14, picture.title, 'font-size="20" font-weight="700" fill="#1c1f24"'),
    text(picture, 0, MARGIN + 38, picture.subtitle, 'fill="#5b616b"'),
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

function heightOf({ bars, series }: DashboardSection<unknown>): number {
  return HEAD + bars.length * (series.length * LINE + GAP) + GAP * 2
}

function drawSection(
  { title, series, bars }: DashboardSection<unknown>,
  picture: DashboardPicture,
  top: number,
): string[] {
  const most = Math.max(1, ...bars.flatMap((bar) => bar.series.map(({ count }) => count)))
  const names = series.length > 1 ? `${title} (${series.join(' / ')})` : title
  const lines = [text(picture, 0, top + 24, names, 'font-weight="600" fill="#1c1f24"')]
  let y = top + HEAD
  for (const bar of bars) {
    lines.push(...drawBar(bar, picture, y, most))
    y += bar.series.length * LINE + GAP
  }
  return lines
}

function drawBar(bar: DashboardBar<unknown>, picture: DashboardPicture, top: number, most: number): string[] {
  const room = WIDTH - 2 * MARGIN - LABELS - COUNTS
  const middle = top + (bar.series.length * LINE) / 2 + 4
  const lines = [text(picture, 0, middle, shortened(bar.label), 'fill="#1c1f24"')]
  bar.series.forEach(({ count, tone }, index) => {
    const width = count === 0 ? 0 : Math.max(2, Math.round((room * count) / most))
    const y = top + index * LINE
    const from = LABELS + MARGIN
    const x = picture.direction === 'rtl' ? WIDTH - from - width : from
    lines.push(
      `<rect x="${x}" y="${y + 1}" width="${width}" height="${LINE - 3}" rx="2" fill="${INKS[tone]}"/>`,
      text(picture, LABELS + width + 8, y + LINE - 3, picture.number(count), 'font-size="11" fill="#5b616b"'),
    )
  })
  return lines
}

/** `start`: px from the edge where reading begins. */
function text(
  { direction }: DashboardPicture,
  start: number,
  y: number,
  words: string,
  style: string,
): string {
  const x = direction === 'rtl' ? WIDTH - MARGIN - start : MARGIN + start
  return `<text x="${x}" y="${y}" text-anchor="start" unicode-bidi="plaintext" ${style}>${escapeXml(words)}</text>`
}

const LONGEST_LABEL = 32

function shortened(label: string): string {
  const letters = Array.from(label)
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : label
}

/** Control characters have no place in XML 1.0 at all, and none in a line of a picture. */
function escapeXml(words: string): string {
  return words
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
