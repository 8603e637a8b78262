import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export type ProgramFolders = {
  /** Journals, backups, settings: the same in every shell, so that each finds what another left. */
  readonly dataFolder: string
  readonly projectsFolder: string
}

/** The folders of this user on this system; TARAZ_DATA and TARAZ_PROJECTS name others. */
export function programFolders(env: NodeJS.ProcessEnv = process.env): ProgramFolders {
  return {
    dataFolder: env['TARAZ_DATA'] || defaultDataFolder(env),
    projectsFolder: env['TARAZ_PROJECTS'] || defaultProjectsFolder(),
  }
}

function defaultDataFolder(env: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library/Application Support/Taraz')
    case 'win32':
      return join(env['APPDATA'] || join(homedir(), 'AppData/Roaming'), 'Taraz')
    default:
      return join(env['XDG_DATA_HOME'] || join(homedir(), '.local/share'), 'taraz')
  }
}

function defaultProjectsFolder(): string {
  const documents = join(homedir(), 'Documents')
  return join(existsSync(documents) ? documents : homedir(), 'Taraz')
}
