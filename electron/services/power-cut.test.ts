import { expect, it } from 'vitest'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { keystroke, keystrokesIn } from './testing/edits.ts'
import { faultyFiles } from './testing/faulty-files.ts'
import { MemoryDisk } from './testing/memory-disk.ts'
import { openTestHost } from './testing/open-test-host.ts'

const PATH = '/t/projects/report.taraz.json'
const TEXT = writeProject(buildRecords(['سلام. | Hello.', 'دو | two']))
const EDITS = 12
const SAVES_AFTER = new Set([3, 4, 9])

/** A generator of numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function newDisk(): MemoryDisk {
  const disk = new MemoryDisk(['/', '/t', '/t/projects'])
  disk.put(PATH, new Uint8Array(Buffer.from(TEXT)))
  return disk
}

/** A start of the machine has no locks of processes that run. */
const survives = (path: string) => !path.startsWith('/t/data/locks/')

type World = { acknowledged: number; typed: number }

/** Opens the project, types, saves in between; `world` says at every moment what was answered. */
async function work(
  disk: MemoryDisk,
  world: World,
  decide: Parameters<typeof faultyFiles>[1],
): Promise<void> {
  const { host, page } = openTestHost('/t', {}, { files: faultyFiles(disk, decide) })
  const { session } = await page.call('projects.open', { file: host.handleOf(PATH) })
  const saves: Promise<unknown>[] = []
  for (let number = 1; number <= EDITS; number++) {
    world.typed = number
    const transactions = [keystroke('s1', number)]
    await page.call('projects.apply', { session, revision: number - 1, transactions })
    world.acknowledged = number
    if (SAVES_AFTER.has(number)) saves.push(page.call('projects.save', { session }))
  }
  await Promise.all(saves)
  await page.close()
}

/** What a new start finds: all the keystrokes from the first, in order, none twice. */
async function recoveredFrom(disk: MemoryDisk): Promise<number> {
  const { host, page } = openTestHost('/t', {}, { files: disk })
  const opened = await page.call('projects.open', { file: host.handleOf(PATH) })
  const { sentences } = await page.call('projects.read', { session: opened.session, part: 0 })
  const found = keystrokesIn(sentences![0]!.text)
  expect(found).toEqual(Array.from({ length: found.length }, (_, index) => index + 1))
  expect(opened.recovered?.separateFile).toBeUndefined()
  await page.close()
  return found.length
}

it('has everything that it answered, wherever the power is cut', async () => {
  const random = seeded(20260102)
  const cuts: { disk: MemoryDisk; world: World; step: string }[] = []
  const disk = newDisk()
  const world = { acknowledged: 0, typed: 0 }
  await work(disk, world, ({ name, count }) => {
    for (let state = 0; state < 3; state++) {
      cuts.push({ disk: disk.afterPowerCut(random, survives), world: { ...world }, step: `${count} ${name}` })
    }
    return undefined
  })
  expect(world.acknowledged).toBe(EDITS)
  expect(cuts.length).toBeGreaterThan(500)
  for (const cut of cuts) {
    const found = await recoveredFrom(cut.disk)
    expect(found, cut.step).toBeGreaterThanOrEqual(cut.world.acknowledged)
    expect(found, cut.step).toBeLessThanOrEqual(cut.world.typed)
  }
})

it('has it as well where the power is cut again while it is being brought back', async () => {
  const random = seeded(7)
  const disk = newDisk()
  const world = { acknowledged: 0, typed: 0 }
  const cuts: { disk: MemoryDisk; acknowledged: number }[] = []
  await work(disk, world, ({ count }) => {
    if (count % 7 === 0)
      cuts.push({ disk: disk.afterPowerCut(random, survives), acknowledged: world.acknowledged })
    return undefined
  })
  for (const { disk: first, acknowledged } of cuts) {
    const seconds: MemoryDisk[] = []
    const files = faultyFiles(first, () => {
      if (random() < 0.1) seconds.push(first.afterPowerCut(random, survives))
      return undefined
    })
    const { host, page } = openTestHost('/t', {}, { files })
    await page.call('projects.open', { file: host.handleOf(PATH) })
    await page.close()
    for (const second of seconds) expect(await recoveredFrom(second)).toBeGreaterThanOrEqual(acknowledged)
  }
})

it('loses nothing that it answered where any one step of the disk fails, or all of them from then on', async () => {
  for (const lasting of [false, true]) {
    for (const code of ['ENOSPC', 'EIO', 'short'] as const) {
      let steps = Infinity
      for (let fail = 1; fail < steps; fail += 1 + (fail >> 5)) {
        const disk = newDisk()
        const world = { acknowledged: 0, typed: 0 }
        let count = 0
        const outcome = work(disk, world, (step) => {
          count = step.count
          const fails = lasting ? step.count >= fail : step.count === fail
          return fails && changesDisk(step.name) ? code : undefined
        })
        await outcome.catch((error: unknown) => expect(error).toMatchObject({ name: 'HostError' }))
        if (fail >= count) steps = fail
        const found = await recoveredFrom(disk.afterPowerCut(() => 0.99, survives))
        expect(found, `${code} from step ${fail}`).toBeGreaterThanOrEqual(world.acknowledged)
      }
    }
  }
})

function changesDisk(step: string): boolean {
  return /^(?:open\.create|open\.append|file\.write|file\.sync|file\.syncData|rename|link|copy|syncFolder|makeFolder)$/.test(
    step,
  )
}
