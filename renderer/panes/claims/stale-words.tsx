import { useTranslation } from 'react-i18next'
import { wordsChange } from '../../../shared/claims/words-change.ts'
import type { StaleSpan } from '../../../shared/model/stale.ts'
import { SideWords } from './side-words.tsx'

/** More changes than this in one claim are read in the text itself. */
const MOST_SHOWN = 3

/** What the words were when they were tagged, and what they are now. */
export function StaleWords({ spans }: { readonly spans: readonly StaleSpan[] }) {
  return (
    <ul className="stale-words">
      {spans.slice(0, MOST_SHOWN).map((span) => (
        <StaleLine key={`${span.side} ${span.part} ${span.span.sentence} ${span.span.from}`} stale={span} />
      ))}
    </ul>
  )
}

function StaleLine({ stale }: { readonly stale: StaleSpan }) {
  const { t } = useTranslation()
  const { lead, removed, inserted, tail } = wordsChange(stale.span.quote, stale.words)
  return (
    <li>
      <span className="stale-part">
        {t('claims.stale.part', {
          part: t(`claims.part.${stale.part}`),
          side: t(`claims.side.${stale.side}`),
        })}
      </span>
      {stale.words === '' ? (
        <span>{t('claims.stale.deleted')}</span>
      ) : (
        <SideWords side={stale.side}>
          {lastWords(lead)}
          {removed !== '' && (
            <del>
              <span className="visually-hidden">{t('claims.stale.before')} </span>
              {removed}
            </del>
          )}
          {removed !== '' && inserted !== '' && ' '}
          {inserted !== '' && (
            <ins>
              <span className="visually-hidden">{t('claims.stale.now')} </span>
              {inserted}
            </ins>
          )}
          {firstWords(tail)}
        </SideWords>
      )}
    </li>
  )
}

/** Words kept on either side of a change, so that it can be found in the text. */
const CONTEXT = 3

function lastWords(text: string): string {
  const words = text.split(/(?<=\s)/u)
  return words.length > CONTEXT ? `… ${words.slice(-CONTEXT).join('')}` : text
}

function firstWords(text: string): string {
  const words = text.split(/(?=\s)/u)
  return words.length > CONTEXT ? `${words.slice(0, CONTEXT).join('')} …` : text
}
