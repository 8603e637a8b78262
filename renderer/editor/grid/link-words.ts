import type { Translate } from '../../../shared/i18n/create-translator.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Link } from '../../../shared/model/records.ts'
import { staleSpans } from '../../../shared/model/stale.ts'
import type { Format } from '../../ui/use-format.ts'
import { isCrossing } from '../crossing.ts'
import { isDoubtful } from '../row-filter.ts'

/** What words are made with, in the language of the window. */
export type Speech = { readonly t: Translate; readonly language: string; readonly format: Format }

/** What is to be said of a row that its record does not hold. */
export type Findings = { readonly stale: number; readonly crosses: boolean; readonly remarks: number }

export type LinkWords = { readonly words: readonly string[]; readonly shape: string }

export function findingsOf(state: ProjectState, link: Link): Findings {
  return {
    stale: countStale(state, link),
    crosses: isCrossing(state, link),
    remarks: countRemarks(state, link),
  }
}

/** By language and what is said: of the rows of a text most say the same as another. */
const known = new Map<string, LinkWords>()

/** What is to be known of a link, in words. */
export function linkWords({ t, language }: Speech, link: Link, findings: Findings): LinkWords {
  const { state, alignment, confidence, locked, source, target } = link
  const sure = Math.round((confidence ?? -1) * 100)
  const { stale, crosses, remarks } = findings
  const facts = [state, alignment, sure, isDoubtful(link), locked, source.length, target.length]
  const key = [language, ...facts, stale, crosses, remarks].join(' ')
  const found = known.get(key) ?? makeWords(t, link, findings)
  known.set(key, found)
  return found
}

/** Who brought the row to its state, and when; empty where nobody signed. */
export function signatureWords({ t, format }: Speech, { state, stateBy }: Link): string[] {
  if (!stateBy) return []
  const facts = { state: t(`editor.state.${state}`), who: stateBy.author, when: format.date(stateBy.time) }
  return [stateBy.author === '' ? t('editor.stateOf', facts) : t('editor.stateBy', facts)]
}

function makeWords(t: Translate, link: Link, { stale, crosses, remarks }: Findings): LinkWords {
  const counts = { source: link.source.length, target: link.target.length }
  const words = [
    t(`editor.state.${link.state}`),
    alignmentWords(t, link),
    t('editor.shapeInWords', counts),
    crosses ? t('editor.crosses') : '',
    link.locked ? t('editor.locked') : '',
    stale > 0 ? t('editor.stale', { count: stale }) : '',
    remarks > 0 ? t('editor.remarks', { count: remarks }) : '',
  ]
  return { words: words.filter(Boolean), shape: t('editor.shape', counts) }
}

function alignmentWords(t: Translate, link: Link): string {
  if (link.alignment === 'confirmed') return t('editor.confirmed')
  const share = link.confidence
  if (share === undefined) return t('editor.proposed')
  return isDoubtful(link) ? t('editor.doubtfulWith', { share }) : t('editor.proposedWith', { share })
}

function countRemarks(state: ProjectState, link: Link): number {
  const sentences = SIDES.flatMap((side) => link[side])
  const open = sentences.flatMap((id) => state.notesOn('comments', id)).filter(({ resolved }) => !resolved)
  return new Set(open).size
}

function countStale(state: ProjectState, link: Link): number {
  const claims = new Set(SIDES.flatMap((side) => link[side]).flatMap((id) => state.claimsOn(id)))
  return [...claims].filter((claim) => staleSpans(state, claim).length > 0).length
}
