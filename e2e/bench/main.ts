import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { projectLines } from '../../shared/model/write-project.ts'
import type { BareNumbers, HostNumbers, ServiceNumbers } from './host/host-numbers.ts'
import { makeProject } from './make-project.ts'
import { measurePage, type PageNumbers, type Subject } from './page/measure-page.ts'
import { codeMirror, taraz } from './page/subjects.ts'
import { machine, tableOf, type SizeRuns } from './report.ts'
import { targetsOf } from './targets.ts'

const USAGE = 'npm run bench -- [--runs N] [--only host|page] [PAIRS …]'
const SIZES = [1_000, 10_000, 100_000]

type Plan = {
  readonly sizes: readonly number[]
  readonly runs: number
  readonly only: 'host' | 'page' | undefined
}

/** Where the script that started this has put things; the root is the checkout's. */
type Places = { readonly root: string; readonly built: string }

function readPlan(words: readonly string[]): Plan {
  const left = [...words]
  const take = (name: string) => {
    const at = left.indexOf(name)
    return at < 0 ? undefined : left.splice(at, 2)[1]
  }
  const runs = Number(take('--runs') ?? 3)
  const only = take('--only')
  const sizes = left.map(Number)
  const isGood = [runs, ...sizes].every((number) => Number.isInteger(number) && number > 0)
  if (!isGood || (only !== undefined && only !== 'host' && only !== 'page')) throw new RangeError(USAGE)
  return { sizes: sizes.length > 0 ? sizes : SIZES, runs, only }
}

async function measureSize(pairs: number, plan: Plan, places: Places): Promise<SizeRuns> {
  const folder = await mkdtemp(join(tmpdir(), 'taraz-bench-'))
  try {
    const records = makeProject(pairs)
    const file = join(folder, 'bench.taraz.json')
    await writeLines(file, projectLines(records))
    const fileMB = (await stat(file)).size / 1024 ** 2
    const subjects = [
      taraz(join(places.root, 'dist/host/taraz.js'), file),
      codeMirror(join(places.built, 'codemirror'), englishOf(records)),
    ]
    return { pairs, fileMB, ...(await measureInTurn({ pairs, file }, plan, places, subjects)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Larger than one string can be. */
async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = await open(path, 'w')
  let slice = ''
  for (const line of lines) {
    slice += `${line}\n`
    if (slice.length < 4 * 1024 ** 2) continue
    await file.write(slice)
    slice = ''
  }
  await file.write(slice)
  await file.close()
}

function englishOf(records: ProjectRecords): string {
  const lines = records.sentences.filter(({ side }) => side === 'target').map(({ text }) => text)
  return lines.join('\n')
}

/** One run of each after the other, so that a busy moment of the machine falls on all alike. */
async function measureInTurn(
  { pairs, file }: { readonly pairs: number; readonly file: string },
  { runs, only }: Plan,
  places: Places,
  [first, second]: Subject[],
): Promise<Omit<SizeRuns, 'pairs' | 'fileMB'>> {
  const host: HostNumbers[] = []
  const taraz: PageNumbers[] = []
  const codeMirror: PageNumbers[] = []
  for (let run = 1; run <= runs; run++) {
    console.error(`${pairs} pairs, run ${run} of ${runs}`)
    if (only !== 'page') host.push(await runHost(file, places))
    if (only === 'host') continue
    taraz.push(await measurePage(first!))
    codeMirror.push(await measurePage(second!))
  }
  return { host, taraz, codeMirror }
}

/** Each in a process of its own: what was measured before must not lie in its memory. */
async function runHost(file: string, { built }: Places): Promise<HostNumbers> {
  const run = async (kind: 'bare' | 'services') => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(built, 'host.js'), kind, file])
    return JSON.parse(stdout) as unknown
  }
  return { ...((await run('bare')) as BareNumbers), ...((await run('services')) as ServiceNumbers) }
}

async function main(): Promise<void> {
  const [root, built, ...words] = process.argv.slice(2)
  const plan = readPlan(words)
  const places = { root: root!, built: built! }
  const sizes: SizeRuns[] = []
  for (const pairs of plan.sizes) {
    const runs = await measureSize(pairs, plan, places)
    console.log(`\n${tableOf(runs)}\n\n${targetsOf(runs)}\n`)
    sizes.push(runs)
  }
  await writeResults(places.root, plan, sizes)
}

async function writeResults(root: string, plan: Plan, sizes: readonly SizeRuns[]): Promise<void> {
  const folder = join(root, 'bench-results')
  const time = new Date().toISOString()
  await mkdir(folder, { recursive: true })
  const name = join(folder, time.slice(0, 19).replaceAll(':', '-'))
  await writeFile(
    `${name}.json`,
    `${JSON.stringify({ time, machine: machine(), runs: plan.runs, sizes }, null, 2)}\n`,
  )
  const head = `# Benchmark of ${time}\n\n${machine()}. Medians of ${plan.runs} runs, one of each in turn; key to paint over the keys of all runs.`
  await writeFile(
    `${name}.md`,
    `${[head, ...sizes.flatMap((size) => [tableOf(size), targetsOf(size)])].join('\n\n')}\n`,
  )
  console.log(`Written to ${name}.json and ${name}.md`)
}

await main()
