import { join } from 'node:path'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { freeNames, PROJECT_ENDING } from './file-name.ts'
import type { FileSystem } from './file-system.ts'
import { writeProjectFile } from './project-file.ts'

/** Writes a new project file that replaces none, and gives its path: `report.taraz.json`, `report 2.taraz.json`, … */
export async function writeUnderFreeName(
  files: FileSystem,
  folder: string,
  stem: string,
  records: ProjectRecords,
): Promise<string> {
  for (const name of freeNames(stem, PROJECT_ENDING)) {
    const path = join(folder, name)
    try {
      await writeProjectFile(files, path, records, { replace: false })
      return path
    } catch (cause) {
      if (!(cause instanceof HostError) || cause.data.code !== 'exists') throw cause
    }
  }
  throw new RangeError('Names came to an end')
}
