import type { z } from 'zod'
import { COLLECTIONS, VALIDATORS, type Collection, type ProjectRecords } from './collections.ts'
import { findBrokenReferences } from './references.ts'
import { migrate } from './migrations.ts'
import type { ProjectProblem } from './problem.ts'
import { header } from './records.ts'
import { fail, ok, type Result } from './result.ts'

/** More than this many findings help nobody; the rest are left off. */
const MOST_PROBLEMS = 100

/**
 * The text of a project file to its records: parsed, migrated, each record validated, every reference met. Fails
 * with all that is wrong (at most 100 findings); never with half a project.
 */
export function readProject(text: string): Result<ProjectRecords, ProjectProblem[]> {
  const parsed = parseJson(text)
  if (!parsed.ok) return fail([parsed.error])
  const migrated = migrate(parsed.value)
  if (!migrated.ok) return fail([migrated.error])
  return readRecords(migrated.value)
}

/** The same from parsed JSON of the present version. */
export function readRecords(
  file: Readonly<Record<string, unknown>>,
): Result<ProjectRecords, ProjectProblem[]> {
  const problems: ProjectProblem[] = []
  const rest: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(file)) {
    if (!(COLLECTIONS as readonly string[]).includes(key)) rest[key] = value
  }
  const head = header.safeParse(rest)
  if (!head.success) problems.push(...fromZod('', head.error))
  const arrays = COLLECTIONS.map((collection) => [
    collection,
    readArray(collection, file[collection], problems),
  ])
  if (problems.length > 0 || !head.success) return fail(problems)
  const records = { header: head.data, ...Object.fromEntries(arrays) } as ProjectRecords
  const broken = findBrokenReferences(records, MOST_PROBLEMS)
  return broken.length > 0 ? fail(broken) : ok(records)
}

function readArray(collection: Collection, value: unknown, problems: ProjectProblem[]): unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    problems.push({ code: 'bad-field', path: collection, detail: 'expected an array' })
    return []
  }
  return value.map((item, index) => {
    const result = VALIDATORS[collection].safeParse(item)
    if (result.success) return result.data
    if (problems.length < MOST_PROBLEMS) problems.push(...fromZod(`${collection}/${index}`, result.error))
    return undefined
  })
}

function fromZod(path: string, error: z.ZodError): ProjectProblem[] {
  return error.issues.map((issue) => ({
    code: 'bad-field',
    path: [path, ...issue.path.map(String)].filter((part) => part !== '').join('/'),
    detail: issue.message,
  }))
}

function parseJson(text: string): Result<Record<string, unknown>, ProjectProblem> {
  let value: unknown
  try {
    value = JSON.parse(text.startsWith('﻿') ? text.slice(1) : text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail(describeSyntaxError(text, error))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail({ code: 'not-a-project' })
  return ok(value as Record<string, unknown>)
}

/** A file that was cut off fails at its very end; the end is where the reader should look. */
function describeSyntaxError(text: string, error: SyntaxError): ProjectProblem {
  const place = /position (\d+)/.exec(error.message)
  const isCutOff =
    /Unexpected end|Unterminated string/.test(error.message) || Number(place?.[1]) >= text.trimEnd().length
  if (isCutOff) return { code: 'truncated', line: lineOf(text, text.length) }
  const detail = error.message
  return place
    ? { code: 'not-json', detail, line: lineOf(text, Number(place[1])) }
    : { code: 'not-json', detail }
}

function lineOf(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++
  return line
}
