import { createHost } from '../create-host.ts'
import { keystroke, keystrokesIn } from './edits.ts'

/**
 * A program of its own that types into a project until it is killed. It prints `found N` for the keystrokes that it
 * finds, and `done N` for each that the host has answered. It saves every now and then, without waiting.
 */
async function main(data: string, projects: string, path: string): Promise<void> {
  const host = createHost({
    dataFolder: data,
    projectsFolder: projects,
    version: '1',
    menuBar: false,
    author: 'Child',
    log: (_id, cause) => {
      throw cause
    },
  })
  const page = host.connect()
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const { session } = await page.call('projects.open', { file: host.handleOf(path) }, context)
  const { sentences } = await page.call('projects.read', { session, part: 0 }, context)
  const found = keystrokesIn(sentences?.[0]?.text ?? '')
  if (found.some((number, index) => number !== index + 1)) throw new Error(`Found ${found.join()}`)
  print(`found ${found.length}`)
  for (let revision = 0; ; revision++) {
    const number = found.length + revision + 1
    const transactions = [keystroke(sentences![0]!.id, number)]
    await page.call('projects.apply', { session, revision, transactions }, context)
    print(`done ${number}`)
    if (number % 3 === 0) void page.call('projects.save', { session }, context)
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const [data = '', projects = '', path = ''] = process.argv.slice(2)
await main(data, projects, path)
