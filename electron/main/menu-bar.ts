import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../../shared/i18n/create-translator.ts'

type Item = MenuItemConstructorOptions

export type MenuBarOptions = {
  readonly t: Translate
  /** Runs a command of the page by its id. */
  readonly run: (command: string) => void
  readonly isMac: boolean
  readonly isPackaged: boolean
}

/**
 * The menu bar in the window's language. Its commands are the page's own and have no keys here: the page
 * knows which keys the user gave them. Undo is one of them, as it goes over the whole project.
 */
export function setMenuBar(options: MenuBarOptions): void {
  const parts = [...(options.isMac ? [programMenu(options)] : []), ...menus(options)]
  Menu.setApplicationMenu(Menu.buildFromTemplate(parts))
}

const separator: Item = { type: 'separator' }

function programMenu({ t }: MenuBarOptions): Item {
  return {
    label: 'Taraz',
    submenu: [
      { role: 'about', label: t('shell.menu.about') },
      separator,
      { role: 'hide', label: t('shell.menu.hide') },
      { role: 'hideOthers', label: t('shell.menu.hideOthers') },
      separator,
      { role: 'quit', label: t('shell.menu.quit') },
    ],
  }
}

function menus(options: MenuBarOptions): Item[] {
  const { t } = options
  return [
    { label: t('shell.menu.file'), submenu: fileMenu(options) },
    { label: t('shell.menu.edit'), submenu: editMenu(options) },
    { label: t('shell.menu.view'), submenu: viewMenu(options) },
    { label: t('shell.menu.help'), role: 'help', submenu: helpMenu(options) },
  ]
}

function fileMenu({ t, run, isMac }: MenuBarOptions): Item[] {
  return [
    { label: t('commands.file.new'), click: () => run('file.new') },
    { label: t('commands.file.newFromTwo'), click: () => run('file.newFromTwo') },
    { label: t('commands.file.addTexts'), click: () => run('file.addTexts') },
    { label: t('commands.file.open'), click: () => run('file.open') },
    { label: t('commands.file.openSample'), click: () => run('file.openSample') },
    separator,
    { label: t('commands.file.save'), click: () => run('file.save') },
    { label: t('commands.file.saveAs'), click: () => run('file.saveAs') },
    { label: t('commands.file.importClaims'), click: () => run('file.importClaims') },
    { label: t('commands.file.export'), click: () => run('file.export') },
    separator,
    { label: t('commands.file.close'), click: () => run('file.close') },
    ...(isMac ? [] : [separator, { role: 'quit' as const, label: t('shell.menu.quit') }]),
  ]
}

function editMenu({ t, run }: MenuBarOptions): Item[] {
  return [
    { label: t('commands.editor.undo'), click: () => run('editor.undo') },
    { label: t('commands.editor.redo'), click: () => run('editor.redo') },
    separator,
    { role: 'cut', label: t('shell.menu.cut') },
    { role: 'copy', label: t('shell.menu.copy') },
    { role: 'paste', label: t('shell.menu.paste') },
    { role: 'pasteAndMatchStyle', label: t('shell.menu.pastePlain') },
    { role: 'selectAll', label: t('shell.menu.selectAll') },
  ]
}

function viewMenu({ t, run, isPackaged }: MenuBarOptions): Item[] {
  return [
    { label: t('commands.view.palette'), click: () => run('view.palette') },
    { label: t('commands.view.goToRow'), click: () => run('view.goToRow') },
    separator,
    { label: t('commands.view.toggleTheme'), click: () => run('view.toggleTheme') },
    { label: t('commands.view.toggleLanguage'), click: () => run('view.toggleLanguage') },
    { label: t('commands.view.swapSides'), click: () => run('view.swapSides') },
    separator,
    { label: t('commands.view.zoomIn'), click: () => run('view.zoomIn') },
    { label: t('commands.view.zoomOut'), click: () => run('view.zoomOut') },
    { label: t('commands.view.zoomReset'), click: () => run('view.zoomReset') },
    separator,
    { role: 'togglefullscreen', label: t('shell.menu.fullScreen') },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools' as const, label: t('shell.menu.developer') }]),
  ]
}

function helpMenu({ t, run, isMac }: MenuBarOptions): Item[] {
  return [
    { label: t('commands.view.shortcuts'), click: () => run('view.shortcuts') },
    { label: t('commands.view.settings'), click: () => run('view.settings') },
    ...(isMac ? [] : [{ role: 'about' as const, label: t('shell.menu.about') }]),
  ]
}
