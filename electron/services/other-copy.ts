import { basename } from 'node:path'
import type { CallContext } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileSystem } from './file-system.ts'
import type { Held } from './handles.ts'
import type { CopyInput, CopyProblem, JobTable } from './jobs/job.ts'
import { cutRecords } from './jobs/records-pieces.ts'
import type { JobRunner } from './jobs/run-job.ts'
import { readProjectBytes } from './project-file.ts'
import type { ProjectSession } from './project-session.ts'

/** Below this two projects are met faster than a thread is started. */
const SMALL_BYTES = 256 * 1024

/** The jobs in which an open project meets another copy of it. */
type CopyJob = {
  [K in keyof JobTable]: JobTable[K]['input'] extends CopyInput
    ? JobTable[K]['result'] extends CopyProblem | null
      ? K
      : never
    : never
}[keyof JobTable]

/** Another file, that may be a copy of a project. */
export class OtherCopy {
  readonly name: string
  private readonly files: FileSystem
  private readonly held: Held

  constructor(files: FileSystem, held: Held) {
    this.files = files
    this.held = held
    this.name = held.kind === 'path' ? basename(held.path) : held.name
  }

  /** A copy of the bytes, to be given away. */
  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.held.kind === 'received') return this.held.bytes.slice()
    return (await readProjectBytes(this.files, this.held.path)).bytes
  }
}

/**
 * Has an open project, as it is now, met by another copy, and gives all that comes of it. Rejects with HostError:
 * `bad-project`, `other-project` or `cannot-merge`, in the name of the file that it is about.
 */
export async function meetCopy<K extends CopyJob>(
  name: K,
  project: ProjectSession,
  other: OtherCopy,
  input: Omit<JobTable[K]['input'], 'bytes'>,
  { runJob, context, baseName }: { runJob: JobRunner; context: CallContext; baseName?: string | undefined },
): Promise<JobTable[K]['piece'][]> {
  const bytes = await other.bytes()
  const { records } = await project.live.capture()
  const isSmall = bytes.length < SMALL_BYTES
  const feed = cutRecords(records) as Iterable<JobTable[K]['feed']>
  const running = runJob(name, { ...input, bytes } as JobTable[K]['input'], { context, isSmall, feed })
  const pieces: JobTable[K]['piece'][] = []
  for (;;) {
    const step = await running.next()
    if (!step.done) pieces.push(step.value)
    else if (step.value === null) return pieces
    else throw problemOf(step.value as CopyProblem, other.name, baseName ?? other.name)
  }
}

function problemOf(problem: CopyProblem, theirs: string, base: string): HostError {
  if (problem.code === 'cannot-merge')
    return new HostError({ code: 'cannot-merge', name: theirs, why: problem.why })
  const name = problem.copy === 'theirs' ? theirs : base
  if (problem.code === 'other-project') return new HostError({ code: 'other-project', name })
  return new HostError({ code: 'bad-project', name, problems: problem.problems })
}
