import { useTranslation } from 'react-i18next'
import type { Side } from '../../../shared/model/records.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useUi } from '../store-context.ts'
import { useRowsFirst } from '../use-rows-first.ts'
import type { RowLooks } from './row-sheet.ts'
import { headId } from './side-look.ts'

type ColumnHeadsProps = { readonly sides: readonly [Side, Side]; readonly looks: RowLooks }

export function ColumnHeads({ sides, looks }: ColumnHeadsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { sourceUnlocked } = useUi()
  // The browser takes longer to load the names of languages than to draw the rows.
  const hasTime = useRowsFirst()
  const head = (side: Side) => (
    <span role="columnheader" className="grid-head" id={headId(side)} data-direction={looks[side].direction}>
      {hasTime && t(`editor.head.${side}`, { language: format.language(looks[side].language) })}
      {side === 'source' && sourceUnlocked && (
        <span className="grid-head-open">{t('editor.sourceUnlocked')}</span>
      )}
    </span>
  )
  return (
    <div role="rowgroup" className="grid-heads">
      <div role="row" aria-rowindex={1} className="grid-heads-row">
        <span role="columnheader">
          <span className="visually-hidden">{t('editor.rowNumber')}</span>
        </span>
        {head(sides[0])}
        <span role="columnheader">
          <span className="visually-hidden">{t('editor.linkColumn')}</span>
        </span>
        {head(sides[1])}
      </div>
    </div>
  )
}
