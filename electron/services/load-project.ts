import { basename } from 'node:path'
import { noRecords } from '../../shared/model/collections.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import type { Header } from '../../shared/model/records.ts'
import type { CallContext } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileSystem } from './file-system.ts'
import { glanceAt, type Glance } from './glance.ts'
import type { RecordsPiece } from './jobs/job.ts'
import type { JobRunner } from './jobs/run-job.ts'
import { readProjectBytes, type KnownFile } from './project-file.ts'
import { hashInThread } from './read-chunks.ts'

export type LoadedProject = { readonly state: ProjectState; readonly known: KnownFile }

/** Below this a project is read faster than a thread is started. */
const SMALL_BYTES = 512 * 1024

/**
 * A project file in memory, whole, or a HostError: `bad-project` with all that is wrong, and the usual ones of files.
 * `onGlance` is called before, with the first rows of a large one.
 */
export async function loadProject(
  files: FileSystem,
  path: string,
  runJob: JobRunner,
  context: CallContext,
  onGlance: (glance: Glance) => void = () => undefined,
): Promise<LoadedProject> {
  const { bytes, facts } = await readProjectBytes(files, path)
  const glance = bytes.length < SMALL_BYTES ? undefined : glanceAt(bytes)
  if (glance) onGlance(glance)
  const known = { sha256: await hashInThread(bytes), facts }
  const isSmall = bytes.length < SMALL_BYTES
  const reading = runJob('read-project', { bytes }, { context, isSmall })
  let state: ProjectState | undefined
  for (;;) {
    const step = await reading.next()
    if (!step.done) state = addPiece(state, step.value)
    else if (state && step.value.length === 0) return { state, known }
    else throw new HostError({ code: 'bad-project', name: basename(path), problems: step.value })
  }
}

/** The first piece holds the header. */
function addPiece(state: ProjectState | undefined, piece: RecordsPiece): ProjectState {
  if (!state) return new ProjectState(emptyRecords(piece.header))
  state.append(piece)
  state.takeChanges()
  return state
}

function emptyRecords(header: Header | undefined): ConstructorParameters<typeof ProjectState>[0] {
  if (!header) throw new RangeError('The header is missing')
  return { header, ...noRecords() }
}
