import { PanelLeft, PanelRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { displayName } from '../../shared/text/escape-display.ts'
import { useHeader } from '../editor/store-context.ts'
import { FileName } from '../ui/file-name.tsx'
import { useCommands } from '../ui/commands-context.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { SearchButton, UndoButtons, WindowTools } from './header-tools.tsx'
import { SavePill } from './save-pill.tsx'
import { useOpenProject, useWorkspaceState } from './workspace-context.ts'
import type { CommandId } from '../../shared/i18n/command-id.ts'

export function WindowHeader() {
  const { t } = useTranslation()
  const { fileName, folder } = useOpenProject()
  const { title } = useHeader()
  return (
    <header className="window-header" data-pane="header" aria-label={t('app.parts.header')}>
      <span className="window-start">
        <FileMenu />
        <PaneButton pane="overview" />
        <h1 className="window-title" dir="auto" title={displayName(title)}>
          {displayName(title)}
        </h1>
        {fileName !== `${title}.taraz.json` && (
          <span className="window-file" title={displayName(folder)}>
            <FileName name={displayName(fileName)} />
          </span>
        )}
        <SavePill />
      </span>
      <SearchButton />
      <span className="window-end">
        <UndoButtons />
        <WindowTools />
        <PaneButton pane="aside" />
      </span>
    </header>
  )
}

const FILE_COMMANDS: readonly CommandId[] = [
  'file.new',
  'file.newFromTwo',
  'file.addTexts',
  'file.open',
  'file.save',
  'file.saveAs',
  'file.importClaims',
  'file.export',
  'file.close',
]

/** The mark is the menu of everything that is done with the project as a whole. */
function FileMenu() {
  const { t } = useTranslation()
  const commands = useCommands()
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="window-mark" aria-label={t('app.categories.file')}>
          <span lang="fa">{t('app.mark')}</span>
        </button>
      }
      items={FILE_COMMANDS.map((id) => ({
        id,
        label: t(`commands.${id}`),
        keys: commands.keysOf(id),
        isDisabled: !commands.isEnabled(id),
        onSelect: () => commands.run(id),
      }))}
    />
  )
}

/** Shows or hides what stands beside the rows; its picture is mirrored with the window. */
function PaneButton({ pane }: { readonly pane: 'overview' | 'aside' }) {
  const { t } = useTranslation()
  const commands = useCommands()
  const isOpen = useWorkspaceState('panels')[pane]
  const command = pane === 'overview' ? 'view.toggleOverview' : 'view.toggleAside'
  const label = {
    overview: isOpen ? t('app.header.hideOverview') : t('app.header.showOverview'),
    aside: isOpen ? t('app.header.hideAside') : t('app.header.showAside'),
  }[pane]
  return (
    <IconButton
      label={label}
      keys={commands.keysOf(command)}
      aria-expanded={isOpen}
      icon={pane === 'overview' ? <PanelLeft className="mirrored" /> : <PanelRight className="mirrored" />}
      onClick={() => commands.run(command)}
    />
  )
}
