import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'

/** Other work of the host waits no longer than this for a step. */
const STEP_MS = 5

/** Every record of a project, as toRecords gives them. The caller sees to it that the state does not change meanwhile. */
export async function collectRecords(state: ProjectState): Promise<ProjectRecords> {
  const steps = state.collectRecords()
  for (let start = performance.now(); ;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - start < STEP_MS) continue
    await nextTurn()
    start = performance.now()
  }
}
