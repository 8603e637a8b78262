import type { ProjectState } from '../../model/project-state.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Span } from '../../model/records.ts'
import type { Refusal } from '../refusal.ts'

/** Spans where their words stand now: at their place, or where else in the sentence they stand just once. */
export function findSpans(state: ProjectState, spans: readonly Span[]): Result<Span[], Refusal> {
  const found: Span[] = []
  for (const span of spans) {
    const text = state.sentence(span.sentence)?.text ?? ''
    const at = text.startsWith(span.quote, span.from) ? span.from : text.indexOf(span.quote)
    const isDoubtful = at < 0 || (at !== span.from && text.includes(span.quote, at + 1))
    if (isDoubtful || span.quote === '') return fail({ code: 'text-changed', sentence: span.sentence })
    found.push({ ...span, from: at, to: at + span.quote.length })
  }
  return ok(found)
}
