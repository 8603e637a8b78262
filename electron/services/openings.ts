import { basename, dirname } from 'node:path'
import type { Header } from '../../shared/model/records.ts'
import type { OpenedProject } from '../../shared/rpc/contract.ts'
import { projectName } from './file-name.ts'
import { folderForDisplay } from './folder-for-display.ts'
import type { Glance } from './glance.ts'
import type { ProjectSession } from './project-session.ts'

/** What a page is told of a project that it has opened, and where that lies. */
export type Opening = { readonly path: string; readonly opened: OpenedProject }

export function openingOf(session: ProjectSession): Opening {
  return { path: session.saver.path, opened: session.describe() }
}

/** By its first rows alone. Nothing lies in a journal: the project is what its file says. */
export function openingBy({ header, links }: Glance, session: string, path: string): Opening {
  const fileName = basename(path)
  const folder = folderForDisplay(dirname(path))
  const saveState = { phase: 'saved', fileName } as const
  return { path, opened: { session, fileName, folder, revision: 0, header, counts: { links }, saveState } }
}

/** While it is being made there is no file yet; its place is where it is to be. */
export function openingOfGrowing(
  header: Header,
  session: string,
  { folder, name }: { readonly folder: string; readonly name: string },
): OpenedProject {
  const fileName = projectName(name)
  const saveState = { phase: 'pending', fileName } as const
  const place = { fileName, folder: folderForDisplay(folder) }
  return { session, ...place, revision: 0, header, counts: {}, saveState, isGrowing: true }
}
