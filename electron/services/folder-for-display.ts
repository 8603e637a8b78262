import { homedir } from 'node:os'
import { sep } from 'node:path'

/** A folder as people say it: inside their own, `~/Documents`. */
export function folderForDisplay(folder: string): string {
  const home = homedir()
  if (home === '' || home === sep) return folder
  if (folder === home) return '~'
  return folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder
}
