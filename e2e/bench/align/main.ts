import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { TermPair } from '../../../shared/alignment/alignment.ts'
import { parseDictionary } from '../../../shared/formats/dictionary/parse-dictionary.ts'
import { documentNames } from './gold-document.ts'
import { measureDocument } from './measure-document.ts'
import type { Measured } from './measure-document.ts'
import { measureReady } from './measure-ready.ts'
import { measureSize } from './measure-size.ts'
import { reportOf } from './report.ts'

const MOST_OUTPUT = 1 << 28

/**
 * `FOLDER [--dictionary FILE] [NAME …]`: measures the documents whose names hold a NAME. `--document`, `--ready` and
 * `--size`: one, as a child.
 */
async function main([folder = '', ...all]: readonly string[]): Promise<void> {
  const { words, dictionary } = takeDictionary(all)
  const [flag, value = ''] = words
  if (flag === '--document') return print(measureDocument(folder, value, readDictionary(dictionary)))
  if (flag === '--ready') return print(await measureReady(folder, value, readDictionary(dictionary)))
  if (flag === '--size') return print(measureSize(Number(value)))
  const sizes = words.filter((word) => /^\d+$/.test(word))
  const wanted = words.filter((word) => !/^\d+$/.test(word))
  const names = documentNames(folder).filter(
    (name) => wanted.length === 0 || wanted.some((one) => name.includes(one)),
  )
  const documents = sizes.length > 0 && wanted.length === 0 ? [] : names
  const more = dictionary === undefined ? [] : ['--dictionary', dictionary]
  const measured = documents.map((name) => ({
    ...child<Measured>(folder, '--document', name, ...more),
    readyMs: child<number>(folder, '--ready', name, ...more),
  }))
  if (measured.length > 0) console.log(reportOf(measured))
  for (const size of sizes) console.log(child<string>(folder, '--size', size))
}

function takeDictionary(all: readonly string[]) {
  const at = all.indexOf('--dictionary')
  return at < 0
    ? { words: all, dictionary: undefined }
    : { words: all.toSpliced(at, 2), dictionary: all[at + 1] }
}

/** As `taraz align --dictionary` takes it. */
function readDictionary(path: string | undefined): readonly TermPair[] {
  if (path === undefined) return []
  const parsed = parseDictionary(readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new RangeError(`${path}: line ${parsed.error.line}`)
  return parsed.value
}

function print(result: unknown): void {
  process.stdout.write(JSON.stringify(result))
}

/** A process of its own for each, so that its time is that of a cold start and its memory its own. */
function child<Result>(folder: string, flag: string, value: string, ...more: string[]): Result {
  console.error(value)
  const output = execFileSync(process.execPath, [process.argv[1]!, folder, flag, value, ...more], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output) as Result
}

await main(process.argv.slice(2))
