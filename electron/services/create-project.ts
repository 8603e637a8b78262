import type { Verdict } from '../../shared/alignment/alignment.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { CallContext, Params } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { RulesByLanguage } from '../../shared/text/segmentation-rule.ts'
import { segmentationFor } from '../../shared/text/segmentation-rules.ts'
import type { FileSystem } from './file-system.ts'
import type { Handles } from './handles.ts'
import { PiecedRecords } from './jobs/records-pieces.ts'
import type { JobTable, TextInput } from './jobs/job.ts'
import type { JobRunner } from './jobs/run-job.ts'
import { readText } from './read-text.ts'

type Request = Params<'projects.create'> & Pick<JobTable['build-project']['input'], 'known'>

export type TextServices = {
  readonly files: FileSystem
  readonly handles: Handles
  readonly runJob: JobRunner
}

/** Aligning is dear: beyond a few pages of text it gets a thread of its own. */
const SMALL_TEXT = 16 * 1024
/** Beyond this, in code units of both texts, the first rows are shown before the last are there: some seconds. */
const LONG_TEXT = 160 * 1024

export type CreatedProject = { readonly records: ProjectRecords; readonly verdict: Verdict }

/** Hears of a long project's rows while it is being made: of the first with its header, then of those that follow. */
export type TellRows = (rows: Partial<ProjectRecords>) => void

/**
 * The records of a project made of one text, or of two aligned. Rejects with HostError; `not-a-translation` where the
 * second does not look like one of the first, and the user has not said to go on nor been told of rows.
 */
export async function createProject(
  { files, handles, runJob }: TextServices,
  request: Request,
  own: RulesByLanguage,
  context: CallContext,
  tell: TellRows = () => undefined,
): Promise<CreatedProject> {
  const { title, sourceLanguage, targetLanguage, presegmented } = request
  context.progress({ stage: 'reading', done: 0, total: 1 })
  const read = async (from: Request['source'], language: string): Promise<TextInput> => {
    const { text, name } = await readText(files, handles.get(from.file), from.encoding)
    return { text, language, presegmented, file: name, rules: segmentationFor(language, own) }
  }
  const source = await read(request.source, sourceLanguage)
  const target = request.target && (await read(request.target, targetLanguage))
  const created = new Date().toISOString()
  const { known } = request
  const input = { title, created, source, targetLanguage, ...(target && { target }), ...(known && { known }) }
  const isSmall = source.text.length + (target?.text.length ?? 0) < SMALL_TEXT
  const isLong = source.text.length + (target?.text.length ?? 0) > LONG_TEXT
  const pieces = new PiecedRecords()
  const running = runJob('build-project', input, { context, isSmall })
  const mayBeTold = (soFar: Verdict) => soFar !== 'unrelated' || request.evenIfUnrelated === true
  let wasTold = false
  for (;;) {
    const step = await running.next()
    if (step.done) {
      if (step.value === 'unrelated' && !request.evenIfUnrelated && !wasTold)
        throw new HostError({ code: 'not-a-translation' })
      return { records: pieces.records, verdict: step.value }
    }
    const { records, soFar } = step.value
    pieces.add(records)
    if (isLong && (wasTold || (records.links && mayBeTold(soFar)))) {
      tell(wasTold ? records : pieces.copy())
      wasTold = true
    }
  }
}
