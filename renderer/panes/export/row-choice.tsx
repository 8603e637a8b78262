import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { linkState, type LinkState } from '../../../shared/model/records.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { useFormat } from '../../ui/use-format.ts'

type RowChoiceProps = {
  /** null: rows of all states. */
  readonly states: readonly LinkState[] | null
  readonly onChange: (states: readonly LinkState[] | null) => void
}

/** Which rows go into the file, with how many there are of each state. */
export function RowChoice({ states, onChange }: RowChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = useStateCounts()
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const chosen = states ? states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0) : all
  const toggle = (state: LinkState, isOn: boolean) =>
    onChange(linkState.options.filter((one) => (one === state ? isOn : states?.includes(one))))
  return (
    <section className="export-rows">
      <h3 className="ui-field-label">{t('dialogs.export.rows')}</h3>
      <Choices
        label={t('dialogs.export.rows')}
        value={states === null ? 'all' : 'some'}
        choices={[
          { value: 'all', label: t('dialogs.export.allRows') },
          { value: 'some', label: t('dialogs.export.someRows') },
        ]}
        onChange={(which) => onChange(which === 'all' ? null : ['reviewed', 'final'])}
      />
      {states && (
        <div className="export-states">
          {linkState.options.map((state) => (
            <Checkbox
              key={state}
              checked={states.includes(state)}
              onChange={(isOn) => toggle(state, isOn)}
              label={
                <>
                  {t(`dialogs.export.states.${state}`)}{' '}
                  <span className="export-count">{format.number(counts.get(state) ?? 0)}</span>
                </>
              }
            />
          ))}
        </div>
      )}
      {states?.length === 0 ? (
        <ErrorText>{t('dialogs.export.needState')}</ErrorText>
      ) : (
        <p className="ui-hint">
          {chosen === 0 ? t('dialogs.export.noRows') : t('dialogs.export.rowCount', { count: chosen })}
        </p>
      )}
    </section>
  )
}

function useStateCounts(): ReadonlyMap<LinkState, number> {
  const store = useProjectStore()
  return useMemo(() => {
    const counts = new Map<LinkState, number>()
    for (const link of store.state.tables.links.values())
      counts.set(link.state, (counts.get(link.state) ?? 0) + 1)
    return counts
  }, [store])
}
