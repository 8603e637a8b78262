import { Command } from 'cmdk'
import { CornerDownLeft } from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { COMMAND_IDS, isCommandId, type CommandId } from '../../shared/i18n/command-id.ts'
import { toWesternDigits } from '../../shared/text/digits.ts'
import { ALL_ROWS } from '../editor/row-filter.ts'
import { Kbd } from '../ui/kbd.tsx'
import { PlainDialog } from '../ui/plain-dialog.tsx'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import { CATEGORIES, COMMAND_KEYS } from './commands/command-keys.ts'
import type { KeyBindings } from './commands/key-bindings.ts'
import { matchCommand } from './commands/match-command.ts'
import { commandOf, runCommand } from './commands/run-command.ts'
import { useWorkspace } from './workspace-context.ts'
import type { Workspace } from './workspace.ts'
import './palette.css'

type PaletteProps = {
  /** goToRow: numbers of rows alone. */
  readonly purpose: 'palette' | 'goToRow'
  readonly bindings: KeyBindings
  readonly onClose: () => void
}

/** Every command by its name, in any language; and every row by its number. */
export function Palette({ purpose, bindings, onClose }: PaletteProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const [search, setSearch] = useState('')
  const isRows = purpose === 'goToRow'
  const row = rowNumber(search, workspace)
  const returnFocus = useReturnFocus()
  // A command may need the focus where it was, or take it elsewhere; the next key may be pressed before anything waits.
  const choose = (act: () => void) => {
    flushSync(onClose)
    returnFocus.now()
    act()
  }
  return (
    <PlainDialog
      title={isRows ? t('commands.view.goToRow') : t('app.palette.label')}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <Command
        className="palette"
        label={t('app.palette.label')}
        loop
        vimBindings={false}
        filter={(id, wanted) => (isCommandId(id) ? matchCommand(id, wanted) : 1)}
      >
        <Command.Input
          className="palette-input"
          dir="auto"
          autoFocus
          value={search}
          onValueChange={setSearch}
          placeholder={isRows ? t('app.palette.goToRowPlaceholder') : t('app.palette.placeholder')}
        />
        <Command.List className="palette-list">
          <Command.Empty className="palette-empty">
            <Nothing isRows={isRows} search={search} />
          </Command.Empty>
          {row !== null && (
            <Command.Item
              className="palette-item"
              value="row"
              onSelect={() => choose(() => goToRow(workspace, row))}
            >
              <CornerDownLeft aria-hidden className="mirrored" />
              <span>{t('app.palette.goToRow', { number: row })}</span>
            </Command.Item>
          )}
          {!isRows && (
            <CommandItems
              bindings={bindings}
              onChoose={(id) => choose(() => void runCommand(workspace, id))}
            />
          )}
        </Command.List>
      </Command>
    </PlainDialog>
  )
}

/** Why nothing is found: no such command, or no such row. */
function Nothing({ isRows, search }: { readonly isRows: boolean; readonly search: string }) {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const last = state.project?.store.rowCount ?? 0
  const isRow = last > 0 && (isRows || asNumber(search) !== null)
  return isRow ? t('app.palette.rowRange', { first: 1, last }) : t('app.palette.empty')
}

type CommandItemsProps = {
  readonly bindings: KeyBindings
  readonly onChoose: (id: CommandId) => void
}

function CommandItems({ bindings, onChoose }: CommandItemsProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  return CATEGORIES.map((category) => (
    <Command.Group key={category} heading={t(`app.categories.${category}`)} className="palette-group">
      {COMMAND_IDS.filter((id) => COMMAND_KEYS[id].category === category && id !== 'view.palette').map(
        (id) => {
          const keys = bindings.keysOf(id)
          return (
            <Command.Item
              key={id}
              className="palette-item"
              value={id}
              disabled={!commandOf(workspace, id).isEnabled()}
              onSelect={() => onChoose(id)}
            >
              <span>{t(`commands.${id}`)}</span>
              {keys !== undefined && <Kbd keys={keys} />}
            </Command.Item>
          )
        },
      )}
    </Command.Group>
  ))
}

function asNumber(text: string): number | null {
  const digits = toWesternDigits(text.trim())
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

/** The number of a row that was typed, in whichever digits. */
function rowNumber(search: string, { state }: Workspace): number | null {
  const number = asNumber(search)
  const last = state.project?.store.rowCount ?? 0
  return number !== null && number >= 1 && number <= last ? number : null
}

function goToRow({ state, handle }: Workspace, number: number): void {
  const store = state.project?.store
  const row = store?.rowOfNumber(number)
  if (!store || row === undefined) return
  if (store.rowIndex(row) < 0) store.setUi(ALL_ROWS)
  handle?.focusCell(row, store.selection?.side ?? 'target')
}
