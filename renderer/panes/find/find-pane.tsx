import { Search, SearchX } from 'lucide-react'
import { useEffect, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { neighbourMatch, replaceCurrent, selectMatch, showMatch } from './find-actions.ts'
import { FindFields } from './find-fields.tsx'
import { FindList, MOST_LISTED } from './find-list.tsx'
import { useFind, useFindDesk } from './use-find.ts'
import './find.css'

/** Looks for words in the whole project, and replaces those that one leaves ticked. */
export function FindPane() {
  const { t } = useTranslation()
  const desk = useFindDesk()
  const onKeyDown = useFindKeys()
  useEffect(() => {
    desk.setOpen(true)
    return () => desk.setOpen(false)
  }, [desk])
  return (
    <section className="find" aria-label={t('find.title')} onKeyDown={onKeyDown}>
      <FindFields />
      <FindStatus />
      <FindResult />
    </section>
  )
}

/**
 * Enter in the first field goes on to the next match and stays, in the second it replaces; Escape goes to the
 * text, to the match at hand.
 */
function useFindKeys(): (event: KeyboardEvent) => void {
  const store = useProjectStore()
  const handle = useEditorHandle()
  const desk = useFindDesk()
  return (event) => {
    if (event.nativeEvent.isComposing) return
    const field = event.target instanceof HTMLInputElement ? event.target : null
    if (
      event.key === 'Enter' &&
      field?.type === 'text' &&
      !event.ctrlKey &&
      !event.altKey &&
      !event.metaKey
    ) {
      event.preventDefault()
      if (field.closest('.find-replacement')) return replaceCurrent(store, handle)
      const match = neighbourMatch(store, event.shiftKey ? -1 : 1)
      if (match) showMatch(store, handle, match)
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      const { current } = desk.state
      if (current) selectMatch(store, handle, current)
      else handle.focus()
    }
  }
}

/** How many, and what the last replacing came to. */
function FindStatus() {
  const { t } = useTranslation()
  const { count, found, share, search, outcome } = useFind()
  const sentences = found.filter(({ count: own }) => own > 0).length
  return (
    <div className="find-status">
      <p role="status">
        {outcome && outcome.replaced > 0 && (
          <span className="find-outcome">{t('find.replaced', { count: outcome.replaced })} </span>
        )}
        {outcome && outcome.leftOut > 0 && (
          <span className="find-outcome">{t('find.leftOut', { count: outcome.leftOut })} </span>
        )}
        {search && (count > 0 || share === null) && t('find.count', { count, sentences })}
      </p>
      {share !== null && <Progress label={t('find.searching', { share })} share={share} />}
    </div>
  )
}

function FindResult() {
  const { t } = useTranslation()
  const { wish, search, problem, count, share } = useFind()
  if (problem) return null
  if (!search) return <NothingYet />
  if (count === 0) return share === null && <NothingFound isDirection={wish.kind === 'direction'} />
  return (
    <>
      {count > MOST_LISTED && <p className="find-many ui-hint">{t('find.many', { listed: MOST_LISTED })}</p>}
      <FindList />
    </>
  )
}

function NothingYet() {
  const { t } = useTranslation()
  return (
    <EmptyState icon={<Search aria-hidden />} title={t('find.empty')}>
      {t('find.emptyHint')}
    </EmptyState>
  )
}

/** What may be in the way of a match, each with the way out of it. */
function NothingFound({ isDirection }: { readonly isDirection: boolean }) {
  const { t } = useTranslation()
  const { wish } = useFind()
  const desk = useFindDesk()
  const commands = useCommands()
  useUi()
  if (isDirection)
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('find.noDirection')}
        actions={<Button onClick={() => commands.run('find.open')}>{t('find.backToWords')}</Button>}
      >
        {t('find.noDirectionHint')}
      </EmptyState>
    )
  const isNarrow =
    wish.wholeWord || wish.matchCase || !wish.variants || wish.sides.length < 2 || !wish.everywhere
  const widen = () =>
    desk.ask({
      wholeWord: false,
      matchCase: false,
      variants: true,
      sides: ['source', 'target'],
      everywhere: true,
    })
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t('find.nothing')}
      actions={isNarrow && <Button onClick={widen}>{t('find.widen')}</Button>}
    >
      {isNarrow ? t('find.nothingNarrow') : t('find.nothingHint')}
    </EmptyState>
  )
}
