import { ClaimIndex, NO_FILTER } from '../../../shared/claims/claim-index.ts'
import { dashboardCsv } from '../../../shared/claims/dashboard/dashboard-csv.ts'
import type { ProjectRecords } from '../../../shared/model/collections.ts'
import { ProjectState } from '../../../shared/model/project-state.ts'
import '../../../shared/model/validators.ts'
import type { Anchor, Claim } from '../../../shared/model/records.ts'
import { applyTransaction } from '../../../shared/operations/transaction.ts'
import { makeProject } from '../make-project.ts'
import { median } from '../numbers.ts'
import { withVerbs } from './with-verbs.ts'

/**
 * What the views of claims cost without a window: the index that all of them stand on, the fidelity list and the counts
 * of the dashboard, and a key press inside a claim beside one outside. CPU time, for the machine may be shared. Prints a
 * table with the limits that are aimed at; exit code 1 where one is missed.
 */
const pairs = Number(process.argv[2] ?? 100_000)
const RUNS = 5
const KEYS = 400
const LIMIT_MS = 300
/** A key inside may cost so many times one outside. */
const LIMIT_RATIO = 2

/** CPU time of the process, in milliseconds. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function report(name: string, runs: readonly number[], limit?: number): void {
  const ms = median([...runs])
  const aim = limit === undefined ? '' : `  (aimed at: ${limit})${ms > limit ? '  MISSED' : ''}`
  if (limit !== undefined && ms > limit) process.exitCode = 1
  console.log(`${name}: ${ms.toFixed(ms < 10 ? 3 : 0)} ms${aim}`)
}

/** What the fidelity pane lists, as it lists it. */
function fidelityOf(index: ClaimIndex): number {
  let shifted = 0
  for (const id of index.ids) {
    const facts = index.factsOf(id)
    if (facts && facts.shift !== 'pending' && facts.shift !== 'same') shifted++
  }
  return shifted
}

/** What the dashboard counts, and the table that it saves. */
function dashboardOf(index: ClaimIndex): number {
  const { claimants, acts, classes, shifts } = index.counts
  const bars = [claimants, acts, classes.source, classes.target, shifts].flatMap((counts) =>
    [...counts].map(([id, count]) => ({
      id: String(id),
      label: String(id),
      series: [{ count, tone: 'accent' as const, filter: null }],
    })),
  )
  const section = { id: 'all', title: 'All', series: ['Claims'], bars }
  return dashboardCsv([section], { section: 's', label: 'l', series: 'r', count: 'c' }).length
}

/** Each key is typed, taken in by the index, and taken back. */
function keysIn(state: ProjectState, index: ClaimIndex, places: readonly Anchor[number][]): number[] {
  return places.map(({ sentence, from }) => {
    const type = { kind: 'sentence.replaceText', sentence, from, removed: '', insert: 'x' } as const
    state.takeChanges()
    let inverse: Parameters<typeof applyTransaction>[1] = []
    const ms = cpuOf(() => {
      const done = applyTransaction(state, [type])
      if (!done.ok) throw new Error(done.error.code)
      index.update(state.takeChanges())
      inverse = done.value
    })
    applyTransaction(state, inverse)
    index.update(state.takeChanges())
    return ms
  })
}

function insideOf({ source }: Claim): Anchor[number] {
  const [span] = source.content
  return { ...span!, from: span!.from + 2 }
}

function main(): void {
  const records = withVerbs(makeProject(pairs))
  const state = new ProjectState(records)
  const runs = Array.from({ length: RUNS }, () => 0)
  let index = new ClaimIndex(state)
  console.log(`${pairs} pairs, ${records.claims.length} claims; CPU time, medians of ${RUNS}`)
  report(
    'the index of the claims, made when the project comes in',
    runs.map(() => cpuOf(() => (index = new ClaimIndex(state)))),
  )
  const views = runs.map(() => {
    const fresh = new ClaimIndex(state)
    return { list: cpuOf(() => fidelityOf(fresh)), dashboard: cpuOf(() => dashboardOf(fresh)) }
  })
  report(
    `the fidelity list of ${fidelityOf(index)} claims`,
    views.map(({ list }) => list),
    LIMIT_MS,
  )
  report(
    'the dashboard',
    views.map(({ dashboard }) => dashboard),
    LIMIT_MS,
  )
  report(
    'the claims of one bar',
    runs.map(() => cpuOf(() => index.find({ ...NO_FILTER, shift: 'weaker' }))),
    LIMIT_MS,
  )
  compareKeys(state, index, records)
}

function compareKeys(state: ProjectState, index: ClaimIndex, { claims, sentences }: ProjectRecords): void {
  const step = Math.max(1, Math.floor(claims.length / KEYS))
  const inside = claims.filter((_, at) => at % step === 0).map(insideOf)
  const claimed = new Set(claims.flatMap(({ source }) => source.content.map(({ sentence }) => sentence)))
  const free = sentences.filter(({ id, side }) => side === 'source' && !claimed.has(id))
  const outside = free
    .filter((_, at) => at % Math.max(1, Math.floor(free.length / KEYS)) === 0)
    .map(({ id }): Anchor[number] => ({ sentence: id, from: 4, to: 4, quote: '' }))
  keysIn(state, index, [...inside.slice(0, 50), ...outside.slice(0, 50)])
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const [here, there] = [mean(keysIn(state, index, inside)), mean(keysIn(state, index, outside))]
  report('a key inside a claim, with all that keeps the views', [here])
  report('a key outside', [there])
  const ratio = here / there
  if (ratio > LIMIT_RATIO) process.exitCode = 1
  const missed = ratio > LIMIT_RATIO ? '  MISSED' : ''
  console.log(`inside / outside: ${ratio.toFixed(2)}  (aimed at: ${LIMIT_RATIO})${missed}`)
}

main()
