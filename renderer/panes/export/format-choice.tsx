import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { annotationFormat, type AnnotationFormat } from '../../../shared/rpc/annotations.ts'
import { exportFormat, type ExportFormat } from '../../../shared/rpc/contract.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Choices } from '../../ui/choices.tsx'

/** Rows or claims, and the format last chosen for each. */
export type FormatWish = {
  readonly what: 'rows' | 'claims'
  readonly rows: ExportFormat
  readonly claims: AnnotationFormat
}

type FormatChoiceProps = { readonly wish: FormatWish; readonly onChange: (wish: FormatWish) => void }

/** What is exported, and in which of the formats that there are for it. */
export function FormatChoice({ wish, onChange }: FormatChoiceProps) {
  const { t } = useTranslation()
  const { what, [what]: format } = wish
  const formats = { rows: exportFormat.options, claims: annotationFormat.options }[what]
  return (
    <>
      <section>
        <h3 className="ui-field-label">{t('dialogs.export.what')}</h3>
        <Choices
          label={t('dialogs.export.what')}
          value={what}
          choices={(['rows', 'claims'] as const).map((value) => ({
            value,
            label: t(`dialogs.export.whats.${value}`),
          }))}
          onChange={(value) => onChange({ ...wish, what: value })}
        />
      </section>
      <section>
        <h3 className="ui-field-label">{t('dialogs.export.format')}</h3>
        <Choices<ExportFormat | AnnotationFormat>
          label={t('dialogs.export.format')}
          value={format}
          choices={formats.map((value) => ({
            value,
            label: t(`dialogs.export.formats.${value}`),
            hint: t(`dialogs.export.hints.${value}`),
          }))}
          onChange={(value) => onChange({ ...wish, [what]: value })}
        />
      </section>
    </>
  )
}

/** Claims are exported all together: those that people made. */
export function ClaimCount() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const [count] = useState(
    () => [...store.state.tables.claims.values()].filter(({ proposal }) => proposal === undefined).length,
  )
  return <p className="ui-hint">{t('dialogs.export.claimCount', { count })}</p>
}
