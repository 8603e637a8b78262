import { inspect } from 'node:util'
import { nodeFileSystem } from '../services/file-system.ts'
import { cleanFiles } from './clean-files.ts'
import { runCommand } from './run-command.ts'

/** 128 and the number of the signal, as shells have it. */
const STOPPED = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const { files, clear } = cleanFiles(nodeFileSystem)
const waiting: (() => void)[] = []

/** A command that runs until it is stopped ends in its own way; any other at once, leaving nothing half-written. */
for (const [signal, code] of Object.entries(STOPPED)) {
  process.on(signal, () => {
    if (waiting.length > 0) return waiting.forEach((stop) => stop())
    clear()
    process.exit(code)
  })
}

// Whoever reads our output has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

async function readInput(): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return new Uint8Array(Buffer.concat(chunks))
}

try {
  process.exitCode = await runCommand(process.argv.slice(2), process.env, {
    files,
    readInput,
    write: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    say: (line) => void process.stderr.write(`${line}\n`),
    untilStopped: () => new Promise((resolve) => void waiting.push(resolve)),
  })
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`)
  process.exitCode = 2
}
