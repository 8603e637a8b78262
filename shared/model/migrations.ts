import { fail, ok, type Result } from './result.ts'
import type { ProjectProblem } from './problem.ts'

/** One step from a version of the file to the next. It must not alter what it is given. */
export type Migration = {
  readonly to: number
  readonly title: string
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

/** The version that this program writes. */
export const VERSION = 1

/** In order, each one version on from the last; version 1 is the first that was ever released. */
export const MIGRATIONS: readonly Migration[] = []

/** Throws RangeError where the steps do not lead from `first` to `last` one by one. */
export function assertContiguous(migrations: readonly Migration[], first: number, last: number): void {
  migrations.forEach((migration, index) => {
    if (migration.to !== first + index + 1)
      throw new RangeError(`Migration to ${migration.to} is out of order`)
  })
  if (first + migrations.length !== last) throw new RangeError(`Migrations do not lead to ${last}`)
}

assertContiguous(MIGRATIONS, 1, VERSION)

/** Brings a parsed file to `version`, or says that it is no project or comes from a newer program. */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  migrations: readonly Migration[] = MIGRATIONS,
  version = VERSION,
): Result<Readonly<Record<string, unknown>>, ProjectProblem> {
  const found = file['version']
  if (file['format'] !== 'taraz' || typeof found !== 'number' || !Number.isInteger(found) || found < 1) {
    return fail({ code: 'not-a-project' })
  }
  if (found > version) return fail({ code: 'newer-version', version: found, known: version })
  const due = migrations.filter((migration) => migration.to > found)
  return ok(due.reduce((before, step) => ({ ...step.migrate(before), version: step.to }), file))
}
