import type { ProjectRecords } from '../../shared/model/collections.ts'
import { Backups } from './backups.ts'
import { projectFolder } from './journal-folder.ts'
import { writeProjectFile } from './project-file.ts'
import { ProjectLock } from './project-lock.ts'
import { hashFile } from './read-chunks.ts'
import type { SessionOptions } from './start-session.ts'
import { ifThere, inTermsOf } from './system-error.ts'

/** A new project file; of a file that it replaces a copy is kept. False: it replaced one. */
export async function writeNewProject(
  { files, dataFolder }: Pick<SessionOptions, 'files' | 'dataFolder'>,
  path: string,
  records: ProjectRecords,
  replace: boolean,
): Promise<boolean> {
  const lock = await ProjectLock.take(files, dataFolder, path)
  try {
    const isThere = replace && (await ifThere(files.facts(path)))?.kind === 'file'
    if (isThere) {
      const backups = new Backups(files, projectFolder(dataFolder, records.header.id))
      await inTermsOf(path, async () => backups.keep(path, await hashFile(files, path)))
    }
    await writeProjectFile(files, path, records, { replace })
    return !isThere
  } finally {
    await lock.release()
  }
}
