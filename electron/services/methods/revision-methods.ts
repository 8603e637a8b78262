import { segmentationFor } from '../../../shared/text/segmentation-rules.ts'
import { HostError } from '../../../shared/rpc/host-error.ts'
import type { Handlers } from '../handlers.ts'
import { cutRecords } from '../jobs/records-pieces.ts'
import { readText } from '../read-text.ts'
import type { HostServices } from './host-services.ts'

type Names = Extract<keyof Handlers, `revisions.${string}`>

/** Below this a text is compared faster than a thread is started. */
const SMALL_TEXT = 16 * 1024

/** A text that was revised outside comes in again. */
export function revisionMethods(services: HostServices): Pick<Handlers, Names> {
  const { files, handles, projects, runJob, settings } = services
  return {
    'revisions.plan': async ({ session, file, document, side, presegmented, refused }, caller, context) => {
      const project = await projects.get(session, caller)
      const { text, name } = await readText(files, handles.get(file))
      const { records } = await project.live.capture()
      if (!project.live.state.inside.has(document))
        throw new HostError({ code: 'refused', refusal: { code: 'missing', id: document } })
      const { sourceLanguage, targetLanguage } = records.header
      const language = side === 'source' ? sourceLanguage : targetLanguage
      const rules = segmentationFor(language, (await settings.read()).segmentation)
      const input = { text: { text, language, presegmented, file: name, rules }, document, side, refused }
      const isSmall = text.length < SMALL_TEXT && records.links.length < 1000
      const options = { context, isSmall, feed: cutRecords(records) }
      const { value } = await runJob('plan-revision', input, options).next()
      if (!value) throw new HostError({ code: 'not-text', name, problem: 'empty' })
      return { operations: [...value.operations], doubts: [...value.doubts], counts: value.counts }
    },
  }
}
