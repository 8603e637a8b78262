import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SentenceId } from '../../../shared/model/id.ts'
import { median, quantile, timed } from '../numbers.ts'
import { APPENDS, type BareNumbers } from './host-numbers.ts'
import { typedLetter } from './typed-letter.ts'

/** What the same bytes cost without the program. `folder`: on the disk that the program works on. */
export async function measureBare(folder: string, file: string): Promise<BareNumbers> {
  const opened = await timed(async () => JSON.parse(await readFile(file, 'utf8')) as unknown)
  const saved = await timed(() => writeSynced(join(folder, 'bare.json'), opened.value))
  const appends = await appendLetters(join(folder, 'bare.journal'))
  return {
    bareOpenMs: opened.ms,
    bareSaveMs: saved.ms,
    bareAppendP50Ms: median(appends),
    bareAppendP95Ms: quantile(appends, 0.95),
  }
}

async function writeSynced(path: string, value: unknown): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(JSON.stringify(value))
  await file.sync()
  await file.close()
}

async function appendLetters(path: string): Promise<number[]> {
  const transaction = typedLetter('s0000000000' as SentenceId, 0)
  const bytes = new TextEncoder().encode(JSON.stringify({ seq: 1, transaction }))
  const file = await open(path, 'a')
  const times: number[] = []
  for (let count = 0; count < APPENDS; count++) {
    const { ms } = await timed(async () => {
      await file.write(bytes)
      await file.datasync()
    })
    times.push(ms)
  }
  await file.close()
  return times
}
