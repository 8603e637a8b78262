import type { z } from 'zod'
import { VALIDATORS } from './validators.ts'
import type { Collection, RecordOf } from './collections.ts'
import type { ProjectProblem } from './problem.ts'
import { header, type Header } from './records.ts'
import { ReferenceCheck } from './references.ts'

/** More than this many findings help nobody; the rest are left off. */
const MOST_PROBLEMS = 100

/**
 * Validates what a project file of the present version holds: its header, then its records one after another in the
 * order of COLLECTIONS, and how they refer to one another. Of records nothing is kept but what that needs.
 */
export class RecordsCheck {
  private readonly bad: ProjectProblem[] = []
  private readonly references = new ReferenceCheck(MOST_PROBLEMS)
  private readonly taken: { [C in Collection]?: number } = {}

  /** False: something is wrong with what was taken so far. */
  get isSound(): boolean {
    return this.bad.length === 0 && this.references.problems.length === 0
  }

  header(fields: Readonly<Record<string, unknown>>): Header | undefined {
    const result = header.safeParse(fields)
    if (!result.success) this.refuse('', result.error)
    return result.data
  }

  record<C extends Collection>(collection: C, item: unknown): RecordOf[C] | undefined {
    const index = this.taken[collection] ?? 0
    this.taken[collection] = index + 1
    const result = VALIDATORS[collection].safeParse(item)
    if (!result.success) this.refuse(`${collection}/${index}`, result.error)
    else if (this.bad.length === 0) this.references.take(collection, result.data)
    return result.data
  }

  notAnArray(collection: Collection): void {
    this.bad.push({ code: 'bad-field', path: collection, detail: 'expected an array' })
  }

  /** All that is wrong; where records are not valid, nothing is said of what refers to what. */
  finish(): readonly ProjectProblem[] {
    return this.bad.length > 0 ? this.bad : this.references.finish()
  }

  private refuse(path: string, { issues }: z.ZodError): void {
    if (this.bad.length >= MOST_PROBLEMS) return
    for (const issue of issues) {
      const parts = [path, ...issue.path.map(String)].filter((part) => part !== '')
      this.bad.push({ code: 'bad-field', path: parts.join('/'), detail: issue.message })
    }
  }
}
