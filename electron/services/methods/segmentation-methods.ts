import { basename, join } from 'node:path'
import { readSrx } from '../../../shared/formats/srx/read-srx.ts'
import { writeSrx } from '../../../shared/formats/srx/write-srx.ts'
import type { CallContext, Params } from '../../../shared/rpc/contract.ts'
import { HostError } from '../../../shared/rpc/host-error.ts'
import { checkName } from '../file-name.ts'
import { folderForDisplay } from '../folder-for-display.ts'
import type { Handlers } from '../handlers.ts'
import { readText } from '../read-text.ts'
import { replaceFile } from '../replace-file.ts'
import type { HostServices } from './host-services.ts'

/** An expression that backtracks without end must not keep anybody waiting: its thread is ended then. */
const PREVIEW_MS = 4000

type Names = Extract<keyof Handlers, `segmentation.${string}`>

/** The rules by which texts are cut: tried on a text, and as SRX in and out. */
export function segmentationMethods({ files, handles, runJob }: HostServices): Pick<Handlers, Names> {
  return {
    'segmentation.preview': async (params, _caller, context) =>
      inTime(context, (limited) => preview(params, limited)),
    'segmentation.readSrx': async ({ file }) => {
      const { name, text } = await readText(files, handles.get(file))
      const read = readSrx(text)
      if (read.ok) return { rules: read.value.rules, unusable: [...read.value.unusable] }
      const { code: problem, line, detail } = read.error
      throw new HostError({ code: 'bad-srx', name, problem, line, detail })
    },
    'segmentation.writeSrx': async ({ rules, to }) => {
      checkName(to.name)
      const folder = handles.path(to.folder)
      await replaceFile(files, join(folder, to.name), [Buffer.from(writeSrx(rules))], { replace: to.replace })
      return { name: basename(to.name), folder: folderForDisplay(folder) }
    },
  }

  async function preview(input: Params<'segmentation.preview'>, context: CallContext) {
    const { value } = await runJob('preview-rules', input, { context, isSmall: false }).next()
    if (!value) throw new RangeError('The job gave nothing')
    return value
  }
}

async function inTime<T>(context: CallContext, run: (context: CallContext) => Promise<T>): Promise<T> {
  const limit = AbortSignal.timeout(PREVIEW_MS)
  try {
    return await run({ ...context, signal: AbortSignal.any([context.signal, limit]) })
  } catch (cause) {
    throw limit.aborted && !context.signal.aborted ? new HostError({ code: 'slow-rules' }) : cause
  }
}
