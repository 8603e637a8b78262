import { basename } from 'node:path'
import { noRecords } from '../../shared/model/collections.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import { shareStrings } from '../../shared/model/share-strings.ts'
import type { CallContext } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import { glanceAt, type Glance } from './glance.ts'
import type { JobTable, RecordsPiece } from './jobs/job.ts'
import type { JobRunner } from './jobs/run-job.ts'
import { readProjectBytes, type KnownFile } from './project-file.ts'

export type LoadedProject = { readonly state: ProjectState; readonly known: KnownFile }

/** Below this a project is read faster than a thread is started. */
const SMALL_BYTES = 512 * 1024

/**
 * A project file in memory, whole, or a HostError: `bad-project` with all that is wrong, and the usual ones of files.
 * `onGlance` is called before, with the first rows of a large one, and waited for.
 */
export async function loadProject(
  files: FileSystem,
  path: string,
  runJob: JobRunner,
  context: CallContext,
  onGlance: (glance: Glance) => Promise<void> = () => Promise.resolve(),
): Promise<LoadedProject> {
  const { bytes, facts } = await readProjectBytes(files, path)
  const glance = bytes.length < SMALL_BYTES ? undefined : glanceAt(bytes)
  if (glance) await onGlance(glance)
  const isSmall = bytes.length < SMALL_BYTES
  const reading = runJob('read-project', { bytes }, { context, isSmall })
  let state: ProjectState | undefined
  for (;;) {
    const step = await reading.next()
    if (!step.done) state = addPiece(state, step.value)
    else return finish(basename(path), state, step.value, facts)
  }
}

/** A piece with a header begins anew. */
function addPiece(state: ProjectState | undefined, { header, ...rest }: RecordsPiece): ProjectState {
  const into = header ? new ProjectState({ header, ...noRecords() }) : state
  if (!into) throw new RangeError('The header is missing')
  shareStrings(rest, into)
  into.append(rest)
  into.takeChanges()
  return into
}

/** What was read counts only when it is known to be whole. */
function finish(
  name: string,
  state: ProjectState | undefined,
  { problems, sha256 }: JobTable['read-project']['result'],
  facts: FileFacts,
): LoadedProject {
  if (!state || problems.length > 0) throw new HostError({ code: 'bad-project', name, problems })
  return { state, known: { sha256, facts } }
}
