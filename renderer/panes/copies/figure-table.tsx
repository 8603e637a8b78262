import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/i18n/number-format.ts'

type FigureTableProps = {
  readonly caption: string
  readonly heads: readonly string[]
  /** The first of each row says what the others are of. */
  readonly rows: readonly (readonly string[])[]
}

export function FigureTable({ caption, heads, rows }: FigureTableProps) {
  return (
    <table className="figure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([of = '', ...figures]) => (
          <tr key={of}>
            <th scope="row">{of}</th>
            {joinReasons(figures).map(({ text, at, span }) => (
              <td key={heads[at + 1]} colSpan={span} data-long={isReason(text)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Cell = { readonly text: string; readonly at: number; readonly span: number }

/** Why there is no figure is said once for all the figures beside one another that lack it. */
function joinReasons(figures: readonly string[]): Cell[] {
  const cells: Cell[] = []
  figures.forEach((text, at) => {
    const last = cells.at(-1)
    if (last?.text === text && isReason(text)) cells[cells.length - 1] = { ...last, span: last.span + 1 }
    else cells.push({ text, at, span: 1 })
  })
  return cells
}

/** No figure is as long as words. */
function isReason(text: string): boolean {
  return text.length > 12
}

/** A share or coefficient to three places; a dash where there is none. */
export function useFigure(): (value: number | undefined) => string {
  const { i18n } = useTranslation()
  return (value) =>
    value === undefined ? '–' : formatNumber(i18n.language, value, { minimumFractionDigits: 3 })
}
