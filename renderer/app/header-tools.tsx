import { Moon, Redo2, Search, Settings, Sun, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCanTravel } from '../editor/store-context.ts'
import { Button } from '../ui/button.tsx'
import { useCommands } from '../ui/commands-context.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { shownTheme } from './appearance.ts'
import { useWorkspaceState } from './workspace-context.ts'

/** The door to every command. */
export function SearchButton() {
  const { t } = useTranslation()
  const commands = useCommands()
  const keys = commands.keysOf('view.palette')
  return (
    <button type="button" className="window-search" onClick={() => commands.run('view.palette')}>
      <Search aria-hidden />
      <span>{t('app.header.search')}</span>
      {keys && <Kbd keys={keys} />}
    </button>
  )
}

export function UndoButtons() {
  const { t } = useTranslation()
  const commands = useCommands()
  const { canUndo, canRedo } = useCanTravel()
  return (
    <>
      <IconButton
        label={t('commands.editor.undo')}
        keys={commands.keysOf('editor.undo')}
        icon={<Undo2 className="mirrored" />}
        disabled={!canUndo}
        onClick={() => commands.run('editor.undo')}
      />
      <IconButton
        label={t('commands.editor.redo')}
        keys={commands.keysOf('editor.redo')}
        icon={<Redo2 className="mirrored" />}
        disabled={!canRedo}
        onClick={() => commands.run('editor.redo')}
      />
    </>
  )
}

/** Language, theme and settings: they are there whether or not a project is open. */
export function WindowTools() {
  const { t } = useTranslation()
  const commands = useCommands()
  const isDark = shownTheme(useWorkspaceState('settings')) === 'dark'
  return (
    <>
      <Tooltip text={t('app.header.languageToName')}>
        <Button kind="quiet" className="ui-icon-button" onClick={() => commands.run('view.toggleLanguage')}>
          {t('app.header.languageTo')}{' '}
          <span className="visually-hidden">{t('app.header.languageToName')}</span>
        </Button>
      </Tooltip>
      <IconButton
        label={isDark ? t('app.header.themeLight') : t('app.header.themeDark')}
        icon={isDark ? <Sun /> : <Moon />}
        onClick={() => commands.run('view.toggleTheme')}
      />
      <IconButton
        label={t('settings.title')}
        keys={commands.keysOf('view.settings')}
        icon={<Settings />}
        onClick={() => commands.run('view.settings')}
      />
    </>
  )
}
