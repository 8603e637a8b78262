import { planProposals } from '../../../../shared/claims/proposals/plan-proposals.ts'
import { proposeInSlices } from '../../../../shared/claims/proposals/propose-rows.ts'
import { lexiconLanguage } from '../../../../shared/claims/lexicon/verb-lexicon.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'
import { deskOf } from '../claim-desk.ts'

/** A slice of the document is read at a stretch of this length, so that the window goes on. */
const STRETCH_MS = 12

/**
 * Looks for claims in the whole document on show, a stretch at a time; what is found is added as proposals, all in one
 * step, when it is through. Cancelled (`desk.pretag` null again), nothing has happened.
 */
export function pretagDocument(store: ProjectStore): void {
  const desk = deskOf(store)
  const { document } = store
  if (document === null || desk.state.pretag?.phase === 'working') return
  const { sourceLanguage, targetLanguage } = store.state.header
  if (!lexiconLanguage(sourceLanguage) && !lexiconLanguage(targetLanguage))
    return desk.setPretag({ phase: 'noVerbs' })
  const run = {}
  const steps = proposeInSlices(store.state, document)
  desk.setPretag({ phase: 'working', share: 0, run })
  const goOn = () => {
    const { pretag } = desk.state
    if (pretag?.phase !== 'working' || pretag.run !== run) return
    const end = performance.now() + STRETCH_MS
    do {
      const step = steps.next()
      if (step.done) {
        const plan = planProposals(store.state, document, step.value, new Date().toISOString())
        if (!store.dispatch('claims.pretag', plan.operations)) {
          desk.setPretag({ phase: 'done', found: plan.claims.length })
          if (plan.claims.length > 0) desk.setView('proposals')
        } else desk.setPretag(null)
        return
      }
      desk.setPretag({ phase: 'working', share: step.value.done / step.value.total, run })
    } while (performance.now() < end)
    setTimeout(goOn)
  }
  setTimeout(goOn)
}
