import { COLLECTIONS, type Collection, type ProjectRecords } from './collections.ts'
import { migrate } from './migrations.ts'
import type { ProjectProblem } from './problem.ts'
import { RecordsCheck } from './records-check.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * The text of a project file to its records: parsed, migrated, each record validated, every reference met. Fails
 * with all that is wrong (at most 100 findings); never with half a project.
 */
export function readProject(text: string): Result<ProjectRecords, readonly ProjectProblem[]> {
  const parsed = parseJson(text)
  if (!parsed.ok) return fail([parsed.error])
  const migrated = migrate(parsed.value)
  if (!migrated.ok) return fail([migrated.error])
  return readRecords(migrated.value)
}

/** The same from parsed JSON of the present version. */
export function readRecords(
  file: Readonly<Record<string, unknown>>,
): Result<ProjectRecords, readonly ProjectProblem[]> {
  const check = new RecordsCheck()
  const head = check.header(headerFields(file))
  const arrays = COLLECTIONS.map((collection) => [collection, readArray(collection, file[collection], check)])
  const problems = check.finish()
  return problems.length > 0
    ? fail(problems)
    : ok({ header: head, ...Object.fromEntries(arrays) } as ProjectRecords)
}

function headerFields(file: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(file)) {
    if (!(COLLECTIONS as readonly string[]).includes(key)) fields[key] = value
  }
  return fields
}

function readArray(collection: Collection, value: unknown, check: RecordsCheck): unknown[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map((item) => check.record(collection, item))
  check.notAnArray(collection)
  return []
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
