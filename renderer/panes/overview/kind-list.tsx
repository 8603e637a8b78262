import { Funnel } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { ALL_ROWS, ROW_FILTERS, type RowFilter } from '../../editor/row-filter.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { goToNext } from './next-of-kind.ts'
import { ROW_KINDS, type RowKind } from './row-facts.ts'
import { useFeed } from './use-counts.ts'

/** What there is to look at, counted: a press goes to the next of the kind, the funnel leaves only them. */
export function KindList() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const { filter } = useUi()
  const feed = useFeed()
  if (store.document === null) return null
  const { kinds } = feed.facts.countsOf(store.document)
  return (
    <section className="overview-part">
      <h2>{t('overview.show')}</h2>
      <ul>
        {ROW_KINDS.filter((kind) => isListed(kind, kinds[kind])).map((kind) => (
          <KindItem
            key={kind}
            kind={kind}
            count={kinds[kind]}
            isShown={filter === kind}
            onGo={() => goToNext(store, handle, kind)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Those by which work goes on stand always; others where there are such rows; states are told by the documents. */
const ALWAYS: readonly RowKind[] = ['all', 'unconfirmed', 'doubtful', 'notOneToOne', 'withClaims', 'stale']
const WHERE_ANY: readonly RowKind[] = ['emptyTarget', 'withComments', 'locked']

function isListed(kind: RowKind, count: number): boolean {
  return ALWAYS.includes(kind) || (count > 0 && WHERE_ANY.includes(kind))
}

type KindItemProps = {
  readonly kind: RowKind
  readonly count: number
  readonly isShown: boolean
  readonly onGo: () => void
}

function KindItem({ kind, count, isShown, onGo }: KindItemProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const store = useProjectStore()
  const filter = ROW_FILTERS.find((value) => value === kind)
  const name = kind === 'stale' ? t('overview.stale') : t(`editor.filter.${kind}`)
  const isOn = isShown && kind !== 'all'
  return (
    <li className="overview-kind" data-on={isOn}>
      <button
        type="button"
        className="overview-item"
        disabled={count === 0}
        title={t('overview.next', { kind: name })}
        onClick={onGo}
      >
        <span className="overview-name">{name}</span>
        <span className="overview-number">{number(count)}</span>
      </button>
      {filter !== undefined && filter !== 'all' && (
        <FilterButton
          filter={filter}
          isOn={isOn}
          name={name}
          onChange={(next) => store.setUi(next === 'all' ? ALL_ROWS : { filter: next })}
        />
      )}
    </li>
  )
}

type FilterButtonProps = {
  readonly filter: RowFilter
  readonly isOn: boolean
  readonly name: string
  readonly onChange: (filter: RowFilter) => void
}

function FilterButton({ filter, isOn, name, onChange }: FilterButtonProps) {
  const { t } = useTranslation()
  return (
    <IconButton
      size="small"
      className="overview-funnel"
      aria-pressed={isOn}
      label={isOn ? t('overview.showAll') : t('overview.only', { kind: name })}
      icon={<Funnel />}
      onClick={() => onChange(isOn ? 'all' : filter)}
    />
  )
}
