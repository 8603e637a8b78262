import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleForNode, type Bundle } from '../services/testing/bundle-for-node.ts'
import { temporaryFolder } from '../services/testing/temporary-folder.ts'

let bundle: Bundle
beforeAll(async () => {
  bundle = await bundleForNode({
    taraz: 'electron/cli/taraz.ts',
    'job-worker': 'electron/services/job-worker.ts',
  })
}, 60_000)
afterAll(() => bundle.remove())

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(bundle.folder, 'taraz.js'), ...args], {
    env: { PATH: process.env['PATH'], LANG: 'C', ...env },
  })
}

async function run(args: readonly string[], input = '') {
  const child = start(args)
  child.stdin.end(input)
  const exit = once(child, 'exit')
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: ((await exit) as [number])[0], output, errors }
}

it('is a program: output, messages and exit code each go their own way', async () => {
  const done = await run(['align', '-', '/dev/null', '--sentences'], 'یک\nدو\n')
  expect(done).toMatchObject({ code: 2, output: '' })
  expect(done.errors).toMatch(/^\/dev\/null: /)
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'b.txt'), 'one\ntwo\n')
  expect(await run(['align', '-', join(folder, 'b.txt'), '--sentences'], 'یک\nدو\n')).toEqual({
    code: 0,
    output: '0\t0\n1\t1\n',
    errors: '',
  })
  expect(await run(['validate', '-'], '{"format":"taraz"}')).toMatchObject({ code: 1, output: '' })
  expect((await run(['--help'])).output).toContain('taraz align')
})

it('does not mind a reader that has read enough', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.txt'), 'یک جمله است.\n'.repeat(20_000))
  const child = start(['new', join(folder, 'a.txt'), '-o', '-', '--sentences'])
  const errors = text(child.stderr)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = (await once(child, 'exit')) as [number]
  expect([code, await errors]).toEqual([0, ''])
})

it('leaves nothing half-written when it is stopped', async () => {
  const folder = await temporaryFolder()
  const lines = Array.from({ length: 60_000 }, (_, index) => `Sentence ${index} of a long text.`)
  await writeFile(join(folder, 'a.txt'), lines.join('\n'))
  const child = start(['new', join(folder, 'a.txt'), '-o', join(folder, 'p.json'), '--sentences'])
  const exit = once(child, 'exit')
  const hasBegun = async () => (await readdir(folder)).some((name) => name.endsWith('.tmp'))
  while (child.exitCode === null && !(await hasBegun())) await wait(1)
  child.kill('SIGTERM')
  const [code] = (await exit) as [number | null]
  const names = await readdir(folder)
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect([code, names.length]).toEqual(names.includes('p.json') ? [expect.any(Number), 2] : [143, 1])
})

it('serves the program until it is stopped', async () => {
  const folder = await temporaryFolder()
  const child = start(['serve', '--no-open'], {
    TARAZ_DATA: join(folder, 'data'),
    TARAZ_PROJECTS: join(folder, 'projects'),
  })
  const exit = once(child, 'exit')
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  const errors = text(child.stderr)
  const address = /^http:\/\/127\.0\.0\.1:\d+\/\S*$/m
  await expect.poll(() => child.exitCode !== null || address.test(output)).toBe(true)
  const url = address.exec(output)?.[0]
  if (url === undefined) throw new Error(output + (await errors))
  const status = await new Promise((resolve, reject) =>
    get(url, (response) => resolve(response.resume().statusCode)).on('error', reject),
  )
  expect(status).toBe(303)
  child.kill('SIGINT')
  expect(await exit).toEqual([0, null])
})
