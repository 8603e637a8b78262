import { basename, dirname, join } from 'node:path'
import { BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Translate } from '../../shared/i18n/create-translator.ts'
import type { Dialogs } from '../services/host-options.ts'

/**
 * The system's own dialogs. They begin in the folder that was used last, at first in that of the projects.
 * @param words asked each time, as the window's language may have changed
 */
export function nativeDialogs(folder: string, words: () => Translate): Dialogs {
  let lastFolder = folder
  const remember = (path: string) => {
    lastFolder = dirname(path)
    return path
  }
  return {
    async open(purpose) {
      const options = { defaultPath: lastFolder, filters: openFilters(purpose, words()) }
      const asked = { ...options, properties: ['openFile' as const] }
      const [owner] = BrowserWindow.getAllWindows()
      const { filePaths } = await (owner ? dialog.showOpenDialog(owner, asked) : dialog.showOpenDialog(asked))
      return filePaths[0] === undefined ? null : remember(filePaths[0])
    },
    async save(_purpose, name) {
      const asked = { defaultPath: join(lastFolder, name) }
      const [owner] = BrowserWindow.getAllWindows()
      const { filePath } = await (owner ? dialog.showSaveDialog(owner, asked) : dialog.showSaveDialog(asked))
      return filePath ? { folder: dirname(remember(filePath)), name: basename(filePath) } : null
    },
  }
}

function openFilters(purpose: 'project' | 'text' | 'annotations', t: Translate): FileFilter[] {
  const all = { name: t('shell.files.all'), extensions: ['*'] }
  if (purpose === 'annotations') {
    const extensions = ['json', 'jsonld', 'jsonl', 'ann', 'txt', 'tsv', 'csv']
    return [{ name: t('shell.files.annotations'), extensions }, all]
  }
  return purpose === 'project'
    ? [{ name: t('shell.files.projects'), extensions: ['json'] }, all]
    : [{ name: t('shell.files.texts'), extensions: ['txt'] }, all]
}
