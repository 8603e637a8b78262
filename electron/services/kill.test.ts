import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readProject } from '../../shared/model/read-project.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { bundleForNode, type Bundle } from './testing/bundle-for-node.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const KILLS = 20

let bundle: Bundle
beforeAll(async () => {
  bundle = await bundleForNode({
    child: 'electron/services/testing/typing-child.ts',
    'job-worker': 'electron/services/job-worker.ts',
  })
}, 60_000)
afterAll(() => bundle.remove())

type Life = { readonly found: number; readonly done: number; readonly errors: string }

/** Starts the child and kills it a moment after its first answer. */
async function liveAndDie(folder: string, path: string, momentMs: number): Promise<Life> {
  const folders = [join(folder, 'data'), join(folder, 'projects'), path]
  const child = spawn(process.execPath, [join(bundle.folder, 'child.js'), ...folders])
  const exit = once(child, 'exit')
  let found = -1
  let done = -1
  let errors = ''
  child.stderr.on('data', (data) => (errors += String(data)))
  for await (const line of createInterface(child.stdout)) {
    const [word, number] = line.split(' ')
    if (word === 'found') {
      found = done = Number(number)
      void wait(momentMs).then(() => child.kill('SIGKILL'))
    } else done = Number(number)
  }
  await exit
  return { found, done, errors }
}

it('brings back every answered keystroke, however often it is killed', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'projects'))
  const path = join(folder, 'projects', 'report.taraz.json')
  await writeFile(path, writeProject(buildRecords(['سلام. | Hello.', 'دو | two'])))
  let answered = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const { found, done, errors } = await liveAndDie(folder, path, 1 + ((kill * 37) % 60))
    expect(errors).toBe('')
    expect(found).toBeGreaterThanOrEqual(answered)
    answered = done
    expect(readProject(await readFile(path, 'utf8')).ok).toBe(true)
  }
  expect(answered).toBeGreaterThan(KILLS)
  const journals = (await readdir(join(folder, 'data'), { recursive: true })).filter((name) =>
    /kept-|damaged-\w+-/.test(name),
  )
  expect(journals.filter((name) => !name.includes('damaged-tail'))).toEqual([])
})
