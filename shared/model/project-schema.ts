import { z } from 'zod'
import { VALIDATORS } from './validators.ts'
import { COLLECTIONS } from './collections.ts'
import { header } from './records.ts'

/**
 * The JSON Schema (draft 2020-12) of a project file, made from the validators that read it, so that the two cannot
 * disagree. What it cannot say, because it concerns several records at once, is in references.ts.
 */
export function projectSchema(): Record<string, unknown> {
  const arrays = Object.fromEntries(COLLECTIONS.map((name) => [name, z.array(VALIDATORS[name]).optional()]))
  const schema = z.toJSONSchema(header.extend(arrays), { io: 'input', unrepresentable: 'any' })
  return { $id: 'https://taraz.invalid/schema/project-1.json', title: 'Taraz project', ...schema }
}
