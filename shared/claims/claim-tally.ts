import type { ClaimantId, ClaimId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Claim, Side } from '../model/records.ts'
import { judgeClaim, type ClaimJudgement } from './claim-judgement.ts'
import { valueIn } from './schema/claim-values.ts'
import { ClaimReader, type ClaimReading, type CueClass, type JudgedSides } from './shift/claim-reading.ts'
import type { ShiftKind, ShiftLevel } from './shift/shift-judgement.ts'

/** What became of a claim's force; `same` where nothing did and both texts have it. */
export type ShiftCount = ShiftKind | 'same'
/** How much it matters; `intended` where somebody found it right. */
export type FidelityLevel = ShiftLevel | 'intended'

/** How many claims there are of each kind; who or what has none is not in the maps. */
export type ClaimCounts = {
  readonly kinds: Readonly<Record<ClaimJudgement['kind'], number>>
  readonly claimants: ReadonlyMap<ClaimantId, number>
  /** By values of the schema's act. */
  readonly acts: ReadonlyMap<string, number>
  readonly classes: Readonly<Record<Side, ReadonlyMap<CueClass, number>>>
  readonly shifts: ReadonlyMap<ShiftCount, number>
  readonly levels: ReadonlyMap<FidelityLevel, number>
}

type Noted = {
  readonly kind: ClaimJudgement['kind']
  readonly claimant: ClaimantId
  readonly act: string
  readonly sourceClass: CueClass
  readonly targetClass: CueClass
  readonly shift: ShiftCount | 'pending'
  readonly level: FidelityLevel
}

/** What is true of each claim, counted. */
export class ClaimTally {
  private readonly state: ProjectState
  private readonly reader: ClaimReader
  private readonly noted = new Map<ClaimId, Noted>()
  private readonly kinds = { stale: 0, missing: 0, rendered: 0 }
  private readonly claimants = new Map<ClaimantId, number>()
  private readonly acts = new Map<string, number>()
  private readonly classes = { source: new Map<CueClass, number>(), target: new Map<CueClass, number>() }
  private readonly shifts = new Map<ShiftCount, number>()
  private readonly levels = new Map<FidelityLevel, number>()
  private counted: ClaimCounts | undefined

  constructor(state: ProjectState) {
    this.state = state
    this.reader = new ClaimReader(state)
  }

  kindOf(id: ClaimId): ClaimJudgement['kind'] | undefined {
    return this.noted.get(id)?.kind
  }

  /** Everything that is counted of a claim. */
  factsOf(id: ClaimId): Noted | undefined {
    return this.noted.get(id)
  }

  classesOf(claim: JudgedSides): ClaimReading['classes'] {
    return this.reader.classesOf(claim)
  }

  readingOf(claim: Claim): ClaimReading {
    return this.reader.read(claim)
  }

  /** True where all claims are to be noted anew. */
  takeHeader(): boolean {
    return this.reader.takeHeader()
  }

  /** The same object until a count changes. */
  get counts(): ClaimCounts {
    this.counted ??= {
      kinds: { ...this.kinds },
      claimants: new Map(this.claimants),
      acts: new Map(this.acts),
      classes: { source: new Map(this.classes.source), target: new Map(this.classes.target) },
      shifts: new Map(this.shifts),
      levels: new Map(this.levels),
    }
    return this.counted
  }

  note(claim: Claim): void {
    const now = this.factsAbout(claim)
    const before = this.noted.get(claim.id)
    if (before && FACTS.every((fact) => before[fact] === now[fact])) return
    this.forget(claim.id)
    this.noted.set(claim.id, now)
    this.count(now, 1)
  }

  forget(id: ClaimId): void {
    const before = this.noted.get(id)
    if (!before) return
    this.noted.delete(id)
    this.count(before, -1)
  }

  private factsAbout(claim: Claim): Noted {
    const { classes, shift, isPending } = this.reader.read(claim)
    return {
      kind: judgeClaim(this.state, claim).kind,
      claimant: claim.claimant,
      act: String(valueIn(claim, 'act')),
      sourceClass: classes.source,
      targetClass: classes.target,
      shift: isPending ? 'pending' : (shift.kind ?? 'same'),
      level: shift.level !== 'none' && claim.intendedShift ? 'intended' : shift.level,
    }
  }

  private count(noted: Noted, by: 1 | -1): void {
    this.kinds[noted.kind] += by
    addTo(this.claimants, noted.claimant, by)
    addTo(this.acts, noted.act, by)
    addTo(this.classes.source, noted.sourceClass, by)
    addTo(this.classes.target, noted.targetClass, by)
    if (noted.shift !== 'pending') addTo(this.shifts, noted.shift, by)
    addTo(this.levels, noted.level, by)
    this.counted = undefined
  }
}

const FACTS = ['kind', 'claimant', 'act', 'sourceClass', 'targetClass', 'shift', 'level'] as const

function addTo<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
