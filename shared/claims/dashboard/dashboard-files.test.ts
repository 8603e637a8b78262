import { expect, it } from 'vitest'
import { dashboardCsv } from './dashboard-csv.ts'
import type { DashboardSection } from './dashboard-section.ts'
import { dashboardSvg } from './dashboard-svg.ts'

const SECTIONS: DashboardSection<null>[] = [
  {
    id: 'claimants',
    title: 'گویندگان',
    series: ['ادعا'],
    bars: [
      {
        id: 'a',
        label: 'وزیر "خارجه" & <دیگران>\u0007',
        series: [{ count: 12, tone: 'accent', filter: null }],
      },
      { id: 'b', label: '=1+1, یا نه', series: [{ count: 0, tone: 'accent', filter: null }] },
    ],
  },
]

it.each(['ltr', 'rtl'] as const)(
  'draws a picture that is well-formed XML and says every number (%s)',
  (direction) => {
    const number = (value: number) => new Intl.NumberFormat('fa').format(value)
    const svg = dashboardSvg(SECTIONS, { title: 'تراز & «ادعا»', subtitle: '', direction, number })
    // Every ampersand begins an entity, and every element is either closed or empty: what XML asks of what is drawn here.
    expect(svg.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&')
    const tags = svg.replace(/^<\?xml.*\n/, '').match(/<\/?[a-z]+[^<>]*>/g) ?? []
    const open: string[] = []
    for (const tag of tags) {
      const name = /[a-z]+/.exec(tag)?.[0] ?? ''
      if (tag.startsWith('</')) expect(open.pop()).toBe(name)
      else if (!tag.endsWith('/>')) open.push(name)
    }
    expect(open).toEqual([])
    for (const words of ['تراز &amp; «ادعا»', 'وزیر &quot;خارجه&quot; &amp; &lt;دیگران&gt;', '>۱۲<', '>۰<'])
      expect(svg).toContain(words)
    expect(svg).not.toContain('\u0007')
    expect(svg.match(/width="0"/g)).toHaveLength(1)
  },
)

it('writes CSV that a spreadsheet reads as it is and takes for no formula', () => {
  const heads = { section: 'Section', label: 'Label', series: 'Series', count: 'Claims' }
  expect(dashboardCsv(SECTIONS, heads)).toBe(
    '\uFEFFSection,Label,Series,Claims\r\n' +
      'گویندگان,"وزیر ""خارجه"" & <دیگران>\u0007",ادعا,12\r\n' +
      `گویندگان,"'=1+1, یا نه",ادعا,0\r\n`,
  )
})
