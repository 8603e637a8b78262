import type { MergeBaseChoice } from '../../../shared/rpc/copy-methods.ts'
import type { Handlers } from '../handlers.ts'
import type { MergeBase } from '../jobs/job.ts'
import { meetCopy, OtherCopy } from '../other-copy.ts'
import { pastSteps } from '../past-steps.ts'
import type { ProjectSession } from '../project-session.ts'
import type { HostServices } from './host-services.ts'

type Names = Extract<keyof Handlers, `copies.${string}`>

/** More differences than this nobody goes through; how many there are is told. */
const MOST_DIFFERENCES = 5000

/** The work of two people on one project, from two files. */
export function copyMethods(services: HostServices): Pick<Handlers, Names> {
  const { files, handles, projects, runJob } = services
  const other = (file: string) => new OtherCopy(files, handles.get(file))
  return {
    'copies.compare': async ({ session, file }, caller, context) => {
      const project = await projects.get(session, caller)
      const pieces = await meetCopy('compare-projects', project, other(file), {}, { runJob, context })
      const all = pieces.flatMap(({ differences }) => differences)
      return { differences: all.slice(0, MOST_DIFFERENCES), total: all.length }
    },
    'copies.findBase': async ({ session, file }, caller, context) => {
      const project = await projects.get(session, caller)
      const { entries, isWhole } = await project.history.readPast()
      const steps = pastSteps(entries)
      const [found] = await meetCopy('find-base', project, other(file), { steps }, { runJob, context })
      if (!found) throw new RangeError('The job gave nothing')
      const first = found.back === 0 ? undefined : steps[found.back - 1]
      const { author, time, command } = first?.transaction ?? {}
      const before = author === undefined ? null : { author, time: time!, command: command! }
      return { ...found, isSure: found.isSure || isWhole, before }
    },
    'copies.planMerge': async ({ session, file, base }, caller, context) => {
      const project = await projects.get(session, caller)
      const theirs = other(file)
      const names = namesOf(project, theirs)
      const chosen = await baseOf(base, project, other)
      const input = { base: chosen.base, names }
      const options = { runJob, context, baseName: chosen.name }
      const pieces = await meetCopy('merge-projects', project, theirs, input, options)
      const operations = pieces.flatMap((piece) => piece.operations)
      return { operations, conflicts: pieces[0]?.conflicts ?? 0 }
    },
    'copies.measureAgreement': async ({ session, file }, caller, context) => {
      const project = await projects.get(session, caller)
      const [found] = await meetCopy('measure-agreement', project, other(file), {}, { runJob, context })
      if (!found) throw new RangeError('The job gave nothing')
      return found
    },
    'copies.planDisputes': async ({ session, file }, caller, context) => {
      const project = await projects.get(session, caller)
      const theirs = other(file)
      const input = { names: namesOf(project, theirs) }
      const [found] = await meetCopy('find-disputes', project, theirs, input, { runJob, context })
      return { operations: [...(found?.operations ?? [])], leftOut: found?.leftOut ?? 0 }
    },
  }
}

function namesOf(project: ProjectSession, theirs: OtherCopy) {
  return { ours: project.place().fileName, theirs: theirs.name }
}

async function baseOf(
  choice: MergeBaseChoice,
  project: ProjectSession,
  other: (file: string) => OtherCopy,
): Promise<{ base: MergeBase; name?: string }> {
  switch (choice.kind) {
    case 'none':
      return { base: choice }
    case 'file': {
      const file = other(choice.file)
      return { base: { kind: 'file', file: await file.bytes() }, name: file.name }
    }
    case 'past':
      return { base: { ...choice, steps: pastSteps((await project.history.readPast()).entries) } }
  }
}
