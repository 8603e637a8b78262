import type { ProjectState } from '../../shared/model/project-state.ts'
import { SIDES } from '../../shared/model/fixed-values.ts'
import { languageBase } from '../../shared/text/segmentation-rules.ts'

/** Enough to try rules on, and little enough to be cut while somebody types. */
const LENGTH = 1500

/** The beginning of the first document by language, its paragraphs as lines. */
export function samplesOf(state: ProjectState): Readonly<Record<string, string>> {
  const document = state.orders.documents.at(0)
  if (document === undefined) return {}
  const { sourceLanguage, targetLanguage } = state.header
  const samples: Record<string, string> = {}
  for (const side of SIDES) {
    const language = languageBase(side === 'source' ? sourceLanguage : targetLanguage)
    samples[language] ??= textOf(state, state.orderOf(document)[side])
  }
  return samples
}

function textOf(state: ProjectState, ids: Iterable<Parameters<ProjectState['sentence']>[0]>): string {
  let text = ''
  for (const id of ids) {
    const { text: words, paragraphStart } = state.sentence(id)!
    if (text.length + words.length > LENGTH) break
    text += `${text === '' ? '' : paragraphStart ? '\n' : ' '}${words}`
  }
  return text
}
