import { execFileSync } from 'node:child_process'
import { documentNames } from './gold-document.ts'
import { measureDocument } from './measure-document.ts'
import type { Measured } from './measure-document.ts'
import { measureSize } from './measure-size.ts'
import { reportOf } from './report.ts'

const MOST_OUTPUT = 1 << 28

/** `FOLDER [NAME …]`: measures the documents whose names hold a NAME. `--document` and `--size`: one, as a child. */
function main([folder = '', ...words]: readonly string[]): void {
  const [flag, value = ''] = words
  if (flag === '--document') return print(measureDocument(folder, value))
  if (flag === '--size') return print(measureSize(Number(value)))
  const sizes = words.filter((word) => /^\d+$/.test(word))
  const wanted = words.filter((word) => !/^\d+$/.test(word))
  const names = documentNames(folder).filter(
    (name) => wanted.length === 0 || wanted.some((one) => name.includes(one)),
  )
  const documents = sizes.length > 0 && wanted.length === 0 ? [] : names
  const measured = documents.map((name) => child<Measured>(folder, '--document', name))
  if (measured.length > 0) console.log(reportOf(measured))
  for (const size of sizes) console.log(child<string>(folder, '--size', size))
}

function print(result: unknown): void {
  process.stdout.write(JSON.stringify(result))
}

/** A process of its own for each, so that its time is that of a cold start and its memory its own. */
function child<Result>(folder: string, flag: string, value: string): Result {
  console.error(value)
  const output = execFileSync(process.execPath, [process.argv[1]!, folder, flag, value], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output) as Result
}

main(process.argv.slice(2))
