import type { ProjectRecords } from '../../../shared/model/collections.ts'
import { ProjectState } from '../../../shared/model/project-state.ts'
import { readProject } from '../../../shared/model/read-project.ts'
import { writeProject } from '../../../shared/model/write-project.ts'
import { compareProjects } from '../../../shared/claims/comparison/compare-projects.ts'
import { planBecome } from '../../../shared/operations/become/plan-become.ts'
import { mergeProjects } from '../../../shared/operations/merge/merge-projects.ts'
import { makeProject } from '../make-project.ts'
import { median, timed } from '../numbers.ts'
import { SeededRandom } from '../seeded-random.ts'

const RUNS = 5
/** Of a hundred rows so many were edited, and as many claims judged otherwise, in each copy. */
const EDITED = 2
/** Merging takes at most so many times what parsing the two copies takes. */
const MOST_TIMES = 3

/** What a person makes of a project: words of sentences, acts of claims, states of rows. */
function editCopy(base: ProjectRecords, seed: number): ProjectRecords {
  const random = new SeededRandom(seed)
  const isEdited = () => random.between(0, 100) < EDITED
  return {
    ...base,
    links: base.links.map((link) => (isEdited() ? { ...link, state: 'reviewed' as const } : link)),
    sentences: base.sentences.map((sentence) =>
      isEdited() ? { ...sentence, text: sentence.text.replace(/\S+(?=\S$)/, `word${seed}`) } : sentence,
    ),
    claims: base.claims.map((claim) => (isEdited() ? { ...claim, act: 'hope' as const } : claim)),
  }
}

function parse(text: string): ProjectRecords {
  const read = readProject(text)
  if (!read.ok) throw new Error(JSON.stringify(read.error[0]))
  return read.value
}

async function measure(base: string, ours: string, theirs: string) {
  const parsed = await timed(() => [parse(ours), parse(theirs)] as const)
  const [mine, others] = parsed.value
  const began = parse(base)
  const merge = await timed(() => mergeProjects(began, mine, others))
  if (!merge.value.ok) throw new Error(merge.value.error.code)
  const { records, conflicts } = merge.value.value
  const state = new ProjectState(mine)
  const plan = await timed(() => planBecome(state, records))
  const compare = await timed(() => compareProjects(mine, others))
  return {
    parseMs: parsed.ms,
    mergeMs: merge.ms,
    planMs: plan.ms,
    compareMs: compare.ms,
    conflicts: conflicts.length,
    operations: plan.value.length,
    differences: compare.value.length,
  }
}

const pairs = Number(process.argv[2] ?? 100_000)
const base = makeProject(pairs)
const texts = [base, editCopy(base, 1), editCopy(base, 2)].map((records) => writeProject(records))
const runs: Awaited<ReturnType<typeof measure>>[] = []
for (let run = 0; run < RUNS; run++) runs.push(await measure(texts[0]!, texts[1]!, texts[2]!))
const of = (key: keyof (typeof runs)[number]) => median(runs.map((run) => run[key]))
const times = of('mergeMs') / of('parseMs')
console.log(
  [
    `Two copies of ${pairs} pairs and ${base.claims.length} claims, medians of ${RUNS} runs`,
    `parsing both: ${of('parseMs').toFixed(0)} ms`,
    `merging: ${of('mergeMs').toFixed(0)} ms, ${times.toFixed(2)} times parsing (at most ${MOST_TIMES}: ${times <= MOST_TIMES ? 'met' : 'MISSED'}), ${of('conflicts')} conflicts`,
    `as operations: ${of('planMs').toFixed(0)} ms, ${of('operations')} operations`,
    `comparing: ${of('compareMs').toFixed(0)} ms, ${of('differences')} differences`,
  ].join('\n'),
)
