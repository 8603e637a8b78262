import { useTranslation } from 'react-i18next'

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
            {figures.map((figure, index) => (
              <td key={heads[index + 1]} data-long={figure.length > 12}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A share or coefficient to three places; a dash where there is none. */
export function useFigure(): (value: number | undefined) => string {
  const { i18n } = useTranslation()
  const format = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  return (value) => (value === undefined ? '–' : format.format(value))
}
