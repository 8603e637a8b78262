import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../shared/model/id.ts'
import { LINK_STATES } from '../../../shared/model/fixed-values.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { ALL_ROWS } from '../../editor/row-filter.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useFeed } from './use-counts.ts'

/** The documents of the project, each with how far it has come; a press shows it. */
export function DocumentList() {
  const { t } = useTranslation()
  const { state } = useProjectStore()
  useFeed()
  return (
    <section className="overview-part">
      <h2>{t('overview.documents')}</h2>
      <ul>
        {state.orders.documents.toArray().map((id) => (
          <DocumentItem key={id} id={id} />
        ))}
      </ul>
    </section>
  )
}

/** From the far end of the work to its start: what is done stands first. */
const STATES = LINK_STATES.toReversed()

function DocumentItem({ id }: { readonly id: DocumentId }) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const store = useProjectStore()
  useUi()
  const record = store.state.tables.documents.get(id)
  const { kinds, states } = useFeed().facts.countsOf(id)
  const share = kinds.all === 0 ? 0 : (kinds.all - kinds.unconfirmed) / kinds.all
  const title = record?.files?.source ?? record?.title ?? ''
  const words = t('overview.progressLine', { title, done: kinds.all - kinds.unconfirmed, count: kinds.all })
  return (
    <li>
      <button
        type="button"
        className="overview-item"
        aria-current={store.document === id}
        data-first-focus={store.document === id || undefined}
        title={`${words}\n${t('overview.stateCounts', states)}`}
        onClick={() => store.setUi({ ...ALL_ROWS, document: id })}
      >
        <span className="overview-name">
          <bdi>{displayName(title)}</bdi>
        </span>
        <span className="overview-number" aria-label={t('overview.progress', { share })}>
          {percent(share)}
        </span>
      </button>
      <div className="overview-bar" role="img" aria-label={t('overview.stateCounts', states)}>
        {STATES.filter((name) => name !== 'initial').map((name) => (
          <i
            key={name}
            style={{
              inlineSize: `${(states[name] / Math.max(1, kinds.all)) * 100}%`,
              background: `var(--${name})`,
            }}
          />
        ))}
      </div>
    </li>
  )
}
