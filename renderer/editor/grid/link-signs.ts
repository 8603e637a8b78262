import type { Link } from '../../../shared/model/records.ts'
import { isDoubtful } from '../row-filter.ts'
import type { Findings } from './link-words.ts'

/** Lines of a sign in a field of 16 by 16: the class of each, and its path. */
type Strokes = readonly (readonly [className: string, path: string])[]

/** What few rows have. */
const SIGNS = {
  doubt: [
    ['row-doubt-shape', 'M8 2l6.5 11.5h-13z'],
    ['row-doubt-sign', 'M8 6.4v3.4M8 11.2v.6'],
  ],
  /** Two ways that change places. */
  crossing: [['row-icon-line', 'M2 4.5h2.5c4 0 3 7 7 7H14M2 11.5h2.5c4 0 3-7 7-7H14']],
  lock: [
    [
      'row-icon-fill',
      'M4.9 7.2h6.2a1.4 1.4 0 0 1 1.4 1.4v3.5a1.4 1.4 0 0 1-1.4 1.4H4.9a1.4 1.4 0 0 1-1.4-1.4V8.6a1.4 1.4 0 0 1 1.4-1.4z',
    ],
    ['row-icon-line', 'M5.3 7.2V5.4a2.7 2.7 0 0 1 5.4 0v1.8'],
  ],
  stale: [['row-icon-line', 'M2 10.5c1.5-3 3-3 4.5 0s3 3 4.5 0 2-2.5 3-1.5']],
  remark: [['row-icon-line', 'M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z']],
} as const satisfies Record<string, Strokes>

type Sign = keyof typeof SIGNS

/**
 * The signs of a link for the eye: shape first, colour beside it. Its state, which every row has, is a box drawn by its
 * style alone: a picture would be a layer in each row, and what is painted is put together out of layers.
 */
export function drawSigns(into: HTMLElement, link: Link, { stale, crosses, remarks }: Findings): void {
  const state = document.createElement('span')
  state.className = `row-icon row-state row-state-${link.state}`
  const signs: [Sign, boolean][] = [
    ['doubt', isDoubtful(link)],
    ['crossing', crosses],
    ['lock', link.locked === true],
    ['stale', stale > 0],
    ['remark', remarks > 0],
  ]
  into.replaceChildren(state, ...signs.filter(([, isShown]) => isShown).map(([sign]) => drawSign(sign)))
}

const SVG = 'http://www.w3.org/2000/svg'

function drawSign(sign: Sign): SVGElement {
  const picture = document.createElementNS(SVG, 'svg')
  picture.setAttribute('class', `row-icon row-${sign}`)
  picture.setAttribute('viewBox', '0 0 16 16')
  for (const [className, path] of SIGNS[sign]) {
    const stroke = document.createElementNS(SVG, 'path')
    stroke.setAttribute('class', className)
    stroke.setAttribute('d', path)
    picture.append(stroke)
  }
  return picture
}
