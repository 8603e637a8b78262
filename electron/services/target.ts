import { join } from 'node:path'
import { checkName, projectName } from './file-name.ts'
import type { FileSystem } from './file-system.ts'
import { ifThere, inTermsOf } from './system-error.ts'

/** A folder and a name that a user chose; `replace`: a file of that name may go. */
export type Target = { readonly folder: string; readonly name: string; readonly replace: boolean }

/** Its path. A link is followed: the file that it leads to is the one that is replaced. */
export async function resolveTarget(files: FileSystem, { folder, name }: Target): Promise<string> {
  checkName(name)
  checkName(projectName(name))
  const path = join(await inTermsOf(folder, () => files.realPath(folder)), projectName(name))
  return (await inTermsOf(path, () => ifThere(files.realPath(path)))) ?? path
}
