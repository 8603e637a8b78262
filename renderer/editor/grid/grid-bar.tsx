import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SentenceId } from '../../../shared/model/id.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useEditorHandle } from '../editor-handle.ts'
import { findNext } from '../commands/editor-command.ts'
import { isFiltered, rowMatcher, ROW_FILTERS, type RowFilter } from '../row-filter.ts'
import { useProjectStore, useRows, useUi } from '../store-context.ts'

/** Why not all rows are shown, or what waits to be done with them: nothing while neither holds. */
export function GridBar() {
  const { t } = useTranslation()
  const ui = useUi()
  const isOpen = ui.isFiltering || isFiltered(ui)
  if (!isOpen && ui.picked === null && !ui.isFocused) return null
  return (
    <div className="grid-bar" role="region" aria-label={t('editor.bar.label')}>
      {ui.picked !== null && <Picked id={ui.picked} />}
      {isOpen && <FilterFields />}
      {ui.isFocused && (
        <BarPart command="view.focusMode" label={t('editor.bar.showAll')}>
          {t('editor.bar.focused')}
        </BarPart>
      )}
    </div>
  )
}

type BarPartProps = { readonly command: string; readonly label: string; readonly children: React.ReactNode }

/** What is so, and the one key that ends it. */
function BarPart({ command, label, children }: BarPartProps) {
  const commands = useCommands()
  const keys = commands.keysOf(command)
  return (
    <div className="grid-bar-part">
      <span className="grid-bar-text">{children}</span>
      <Button size="small" onClick={() => commands.run(command)}>
        {label}
        {keys !== undefined && <Kbd keys={keys} />}
      </Button>
    </div>
  )
}

const WORDS = 60

function Picked({ id }: { readonly id: SentenceId }) {
  const { t } = useTranslation()
  const commands = useCommands()
  const store = useProjectStore()
  const text = displayName(store.state.sentence(id)?.text ?? '')
  const words = text.length > WORDS ? `${text.slice(0, WORDS)}…` : text
  const keys = commands.keysOf('editor.linkFar')
  return (
    <div className="grid-bar-part" role="status">
      <span className="grid-bar-text">
        {t('editor.bar.picked', { words })} {keys !== undefined && <Kbd keys={keys} />}
      </span>
      <Button size="small" onClick={() => store.setUi({ picked: null })}>
        {t('editor.bar.letGo')}
      </Button>
    </div>
  )
}

/** Letters that follow closely are looked for together. */
const TYPING_PAUSE_MS = 160

function FilterFields() {
  const { t } = useTranslation()
  const commands = useCommands()
  const store = useProjectStore()
  const ui = useUi()
  const [typed, setTyped] = useState(ui.filterText)
  useEffect(() => {
    if (typed === store.ui.filterText) return undefined
    const timer = setTimeout(() => store.setUi({ filterText: typed }), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [store, typed])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    commands.run('editor.showAllRows')
  }
  return (
    <div className="grid-bar-part grid-bar-filter" onKeyDown={onKeyDown}>
      <Select
        aria-label={t('editor.bar.kind')}
        value={ui.filter}
        onChange={(filter) => store.setUi({ filter: filter as RowFilter, isFiltering: true })}
      >
        {ROW_FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {t(`editor.filter.${filter}`)}
          </option>
        ))}
      </Select>
      <TextField
        aria-label={t('editor.bar.text')}
        placeholder={t('editor.bar.text')}
        autoFocus={ui.isFiltering}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {ui.filterRows !== null && (
        <Button size="small" onClick={() => store.setUi({ filterRows: null })}>
          {t('editor.bar.ofClaims')} <X aria-hidden />
        </Button>
      )}
      <FoundRows />
      <BarPart command="editor.showAllRows" label={t('editor.bar.showAll')}>
        {null}
      </BarPart>
    </div>
  )
}

/** How many rows the filter leaves, and the way from one that matches to the next. */
function FoundRows() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const ui = useUi()
  const rows = useRows()
  const { document, state } = store
  if (document === null || !isFiltered(ui)) return null
  const go = (by: 1 | -1) => {
    const row = findNext(store, store.selection?.row, rowMatcher(state, ui), by)
    if (row === undefined) store.notice('nothing-to-do')
    else handle.focusCell(row, store.selection?.side ?? 'target')
  }
  const kind = t(`editor.filter.${ui.filter}`)
  return (
    <>
      <span className="grid-bar-count" role="status">
        {t('editor.bar.filtered', { count: rows.length, total: state.orderOf(document).rows.length })}
      </span>
      <IconButton
        size="small"
        label={t('editor.bar.previous', { kind })}
        icon={<ChevronUp />}
        onClick={() => go(-1)}
      />
      <IconButton
        size="small"
        label={t('editor.bar.next', { kind })}
        icon={<ChevronDown />}
        onClick={() => go(1)}
      />
    </>
  )
}
