import type { DashboardSection } from './dashboard-section.ts'

export type CsvHeads = {
  readonly section: string
  readonly label: string
  readonly series: string
  readonly count: string
}

/**
 * The numbers of the dashboard as CSV after RFC 4180: a record a number, CRLF, a byte order mark first, without which
 * spreadsheets take Persian for Windows-1252. Numbers are in ASCII digits, for they are read by programs.
 */
export function dashboardCsv(sections: readonly DashboardSection<unknown>[], heads: CsvHeads): string {
  const records = [[heads.section, heads.label, heads.series, heads.count]]
  for (const { title, series, bars } of sections) {
    for (const bar of bars) {
      bar.series.forEach(({ count }, index) => {
        records.push([title, bar.label, series[index] ?? '', String(count)])
      })
    }
  }
  return `\uFEFF${records.map((record) => record.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** A field that a spreadsheet would take for a formula is quoted with an apostrophe before it, as OWASP advises. */
function quoted(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) && !/^-?\d+$/.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
