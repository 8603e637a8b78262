import { Ban } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundSentence } from '../../../shared/model/search-project.ts'
import { whyLeftOut } from '../../../shared/operations/plan-replace.ts'
import type { TextChange } from '../../../shared/text/change.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useHeader, useProjectStore, useRecordVersion } from '../../editor/store-context.ts'
import { useFormat } from '../../ui/use-format.ts'
import { changesIn, openSides } from './find-actions.ts'
import { keyOf, type FoundMatch } from './find-desk.ts'
import { ShownText } from './shown-text.tsx'
import { useFind, useFindDesk } from './use-find.ts'

type FoundItemProps = {
  readonly entry: FoundSentence
  /** Which of the matches of its sentence. */
  readonly index: number
  readonly isReplacing: boolean
  readonly onGo: (match: FoundMatch) => void
}

/** One match: its row, the words round it, and what replacing would make of them. */
export function FoundItem({ entry, index, isReplacing, onGo }: FoundItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const store = useProjectStore()
  const header = useHeader()
  const { current, excluded } = useFind()
  const desk = useFindDesk()
  const labelId = useId()
  useRecordVersion('sentences', [entry.sentence])
  const sentence = store.state.sentence(entry.sentence)
  const range = entry.matches[index]
  const link = store.state.linkOf(entry.sentence)
  if (!sentence || !range || !link) return null
  const match = { ...range, sentence: entry.sentence }
  const language = sentence.side === 'source' ? header.sourceLanguage : header.targetLanguage
  const change = isReplacing ? changesIn(store, entry)[index] : undefined
  const obstacle = change && whyLeftOut(store.state, { ...change, sentence: sentence.id }, openSides(store))
  const isLeft = excluded.has(keyOf(match))
  const number = store.state.orderOf(link.document).rows.indexOf(link.id) + 1
  return (
    <div
      className="found-item"
      data-current={current !== null && keyOf(current) === keyOf(match)}
      data-left={isLeft || obstacle !== undefined}
    >
      {isReplacing && (
        <input
          type="checkbox"
          className="found-check"
          aria-labelledby={labelId}
          checked={!isLeft && obstacle === undefined}
          disabled={obstacle !== undefined}
          onChange={(event) => desk.exclude(match, !event.target.checked)}
        />
      )}
      <button type="button" className="found-go" id={labelId} onClick={() => onGo(match)}>
        <span className="found-place">
          {t('find.place', { row: number, language: format.language(language) })}
          {obstacle && (
            <span className="found-obstacle">
              <Ban aria-hidden />
              {t(`find.obstacle.${obstacle}`)}
            </span>
          )}
        </span>
        <span className="found-words" lang={language} dir={directionOf(language)}>
          <Context text={sentence.text} range={range} change={change} />
        </span>
      </button>
    </div>
  )
}

/** So many characters are shown before a match, and so many after; the pane cuts what has no room. */
const BEFORE = 28
const AFTER = 42

type ContextProps = {
  readonly text: string
  readonly range: { readonly from: number; readonly to: number }
  readonly change: TextChange | undefined
}

function Context({ text, range: { from, to }, change }: ContextProps) {
  const start = startOfContext(text, from)
  const words = text.slice(from, to)
  return (
    <>
      {start > 0 && '…'}
      {text.slice(start, from)}
      {change ? (
        <>
          <del>
            <ShownText text={words} />
          </del>
          {change.insert !== '' && (
            <ins>
              <ShownText text={change.insert} />
            </ins>
          )}
        </>
      ) : (
        <mark>
          <ShownText text={words} />
        </mark>
      )}
      {text.slice(to, to + AFTER)}
      {to + AFTER < text.length && '…'}
    </>
  )
}

/** At a space, so that no word is cut where one can help it. */
function startOfContext(text: string, from: number): number {
  if (from <= BEFORE) return 0
  const space = text.indexOf(' ', from - BEFORE)
  return space >= 0 && space < from ? space + 1 : from - BEFORE
}
