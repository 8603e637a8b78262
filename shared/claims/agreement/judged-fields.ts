import { noRecords, type ProjectRecords } from '../../model/collections.ts'
import { ProjectState } from '../../model/project-state.ts'
import {
  claimAct,
  claimCheck,
  claimCheckKind,
  claimMode,
  factuality,
  polarity,
  verbClass,
  type Claim,
  type Claimant,
} from '../../model/records.ts'
import { ClaimReader } from '../shift/claim-reading.ts'
import { schemaOf, valueIn } from '../schema/claim-values.ts'
import { isBuiltInField } from '../schema/default-claim-schema.ts'

/** A field of a claim that people judge. */
export type JudgedField = {
  /** `act`, …; `force/source`, `force/target`; `claimant`; `fields/ID`: one that the project's own schema adds. */
  readonly id: string
  /** The values in their order, where that means less and more. */
  readonly order?: readonly string[]
}

const BUILT_IN = ['act', 'factuality', 'polarity', 'check', 'checkKind', 'mode'] as const

/** The values that every project has, in their order. */
const BUILT_IN_VALUES: Readonly<Record<(typeof BUILT_IN)[number], readonly string[]>> = {
  act: claimAct.options,
  factuality: factuality.options,
  polarity: polarity.options,
  check: claimCheck.options,
  checkKind: claimCheckKind.options,
  mode: claimMode.options,
}
const ORDERED: readonly string[] = ['factuality', 'check']

/** Those with an order are also compared by it. Of fields that either project adds, those with values to choose. */
export function judgedFields(a: ProjectRecords, b: ProjectRecords): JudgedField[] {
  const own = [a, b].flatMap(({ header }) =>
    schemaOf(header).fields.filter(({ id, kind }) => !isBuiltInField(id) && kind !== 'text'),
  )
  return [
    ...BUILT_IN.map((id) => ({ id, ...(ORDERED.includes(id) && { order: BUILT_IN_VALUES[id] }) })),
    { id: 'force/source' },
    { id: 'force/target' },
    { id: 'claimant' },
    ...[...new Set(own.map(({ id }) => id))].map((id) => ({ id: `fields/${id}` })),
  ]
}

/** What one copy says of its claims, field by field; undefined: nothing. */
export class Judgements {
  private readonly claimants: ReadonlyMap<string, Claimant>
  private readonly reader: ClaimReader

  constructor(records: ProjectRecords) {
    this.claimants = new Map(records.claimants.map((claimant) => [claimant.id, claimant]))
    const { header, documents, links, sentences } = records
    // The reader wants the texts alone.
    this.reader = new ClaimReader(
      new ProjectState({ ...noRecords(), header, documents: [...documents], links, sentences }),
    )
  }

  of(field: JudgedField, claim: Claim): string | undefined {
    if (field.id === 'claimant') return this.claimant(claim)
    if (field.id === 'force/source' || field.id === 'force/target') {
      const force = this.reader.read(claim).classes[field.id === 'force/source' ? 'source' : 'target']
      return verbClass.options.some((known) => known === force) ? force : undefined
    }
    return asText(valueIn(claim, field.id.replace(/^fields\//, '')))
  }

  /** Claimants are met by their names: two people who add one each have two ids for him. */
  private claimant({ claimant }: Claim): string | undefined {
    const found = this.claimants.get(claimant)
    return found && `${found.names.source}\0${found.names.target}`
  }
}

/** Of several values their set is compared. */
function asText(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.length === 0 ? undefined : JSON.stringify(value.map(String).toSorted())
  return value === undefined || value === '' ? undefined : String(value)
}
