import { Command } from 'cmdk'
import { CornerDownLeft } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMAND_IDS, isCommandId, type CommandId } from '../../shared/i18n/command-id.ts'
import { toWesternDigits } from '../../shared/text/digits.ts'
import { ALL_ROWS } from '../editor/row-filter.ts'
import { Kbd } from '../ui/kbd.tsx'
import { PlainDialog } from '../ui/plain-dialog.tsx'
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
  // It is done when the focus is back where it was: a command may take it elsewhere, or need it there.
  const chosen = useRef<(() => void) | null>(null)
  const choose = (act: () => void) => {
    chosen.current = act
    onClose()
  }
  const act = useCallback(() => chosen.current?.(), [])
  return (
    <PlainDialog
      title={isRows ? t('commands.view.goToRow') : t('app.palette.label')}
      onClose={onClose}
      onClosed={act}
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
