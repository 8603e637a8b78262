/**
 * Cells as text, as spreadsheets copy them: columns parted by TAB, rows by a line end; a cell that holds either, or
 * begins with a quotation mark, is quoted, with its own quotation marks doubled.
 */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n')
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

const cellAt = /(?:"((?:[^"]|"")*)"(?=[\t\n\r]|$)|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/y

/** The cells of such a text; the line end that spreadsheets put after the last row makes no further row. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]]
  cellAt.lastIndex = 0
  for (let match = cellAt.exec(text); match; match = cellAt.exec(text)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!)
    if (match[3] === '' || (match[3] !== '\t' && cellAt.lastIndex === text.length)) break
    if (match[3] !== '\t') rows.push([])
  }
  return rows
}
