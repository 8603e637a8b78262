import type { ClaimSchema } from '../model/claim-schema.ts'
import type { ClaimantId, ClaimId, LinkId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok } from '../model/result.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Claim, Claimant, ClaimSide, Link, LinkState, Signature } from '../model/records.ts'
import { wordsOf } from '../model/stale.ts'
import type { Operation } from './operation.ts'
import type { Plan } from './plan-sentences.ts'
import type { PatchRecord } from './records.ts'

type Fields = PatchRecord['after']
/** Some fields of a record; one given as undefined is taken away. */
export type Patch<Record> = { readonly [Key in keyof Record]?: Record[Key] | undefined }

function withNulls(fields: object): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, (value ?? null) as Fields[string]]),
  )
}

/** Only the fields that differ, each with what it was; null stands for a field that is absent. */
export function patch(
  collection: PatchRecord['collection'],
  id: string,
  found: object,
  changed: object,
): Operation[] {
  const current = found as Readonly<Record<string, Fields[string] | undefined>>
  const fields = changed as Fields
  const keys = Object.keys(fields).filter((key) => (current[key] ?? null) !== fields[key])
  if (keys.length === 0) return []
  const before: Fields = {}
  const after: Fields = {}
  for (const key of keys) {
    before[key] = current[key] ?? null
    after[key] = fields[key]!
  }
  return [{ kind: 'record.patch', collection, id, before, after }]
}

function planLink(state: ProjectState, id: LinkId, fields: (link: Link) => object): Plan {
  const link = state.link(id)
  return link ? ok(patch('links', id, link, fields(link))) : fail({ code: 'missing', id })
}

/** Says that these sentences render each other; a row with words on both sides is translated from then on. */
export function planConfirm(state: ProjectState, id: LinkId, by?: Signature): Plan {
  return planLink(state, id, (link) => {
    const isRendered = SIDES.every((side) =>
      link[side].some((sentence) => state.sentence(sentence)?.text.trim() !== ''),
    )
    const becomes = link.state === 'initial' && isRendered ? 'translated' : link.state
    const signed = by && becomes !== link.state ? { stateBy: by } : {}
    return { alignment: 'confirmed', state: becomes, ...signed }
  })
}

/** Takes a yes back: the row is to be looked at again. What was reviewed is no more than translated. */
export function planUnconfirm(state: ProjectState, id: LinkId): Plan {
  return planLink(state, id, (link) => ({
    alignment: 'proposed',
    state: link.state === 'initial' ? 'initial' : 'translated',
  }))
}

/** The same for several rows, as one step: all or, at the first refusal, none. */
export function planEach(ids: readonly LinkId[], plan: (id: LinkId) => Plan): Plan {
  const operations: Operation[] = []
  for (const id of ids) {
    const one = plan(id)
    if (!one.ok) return one
    operations.push(...one.value)
  }
  return ok(operations)
}

/** `by` is kept with the row: whoever reads it sees who said so, and when. */
export function planSetState(state: ProjectState, id: LinkId, becomes: LinkState, by?: Signature): Plan {
  return planLink(state, id, (link) => ({
    state: becomes,
    alignment: 'confirmed',
    ...(by && link.state !== becomes && { stateBy: by }),
  }))
}

export function planSetLocked(state: ProjectState, id: LinkId, isLocked: boolean): Plan {
  return planLink(state, id, () => ({ locked: isLocked ? true : null }))
}

export function planAddClaim(state: ProjectState, claim: Claim): Plan {
  return ok([
    {
      kind: 'record.add',
      placed: { collection: 'claims', record: claim, after: state.orders.claims.last() ?? null },
    },
  ])
}

export function planAddClaimant(state: ProjectState, claimant: Claimant): Plan {
  const after = state.orders.claimants.last() ?? null
  return ok([{ kind: 'record.add', placed: { collection: 'claimants', record: claimant, after } }])
}

export function planRemoveClaim(state: ProjectState, id: ClaimId): Plan {
  const record = state.claim(id)
  if (!record) return fail({ code: 'missing', id })
  const after = state.orders.claims.before(id) ?? null
  return ok([{ kind: 'record.remove', placed: { collection: 'claims', record, after } }])
}

/** The fields given take the place of the claim's; a field given as undefined is taken away. */
export function planPatchClaim(
  state: ProjectState,
  id: ClaimId,
  fields: Patch<Omit<Claim, 'id' | 'document'>>,
): Plan {
  const claim = state.claim(id)
  if (!claim) return fail({ code: 'missing', id })
  return ok(patch('claims', id, claim, withNulls(fields)))
}

export function planPatchClaimant(
  state: ProjectState,
  id: ClaimantId,
  fields: Patch<Omit<Claimant, 'id'>>,
): Plan {
  const claimant = state.tables.claimants.get(id)
  if (!claimant) return fail({ code: 'missing', id })
  return ok(patch('claimants', id, claimant, withNulls(fields)))
}

/**
 * The words as they stand now are the words of the claim: it is no longer stale. Spans that no longer hold a word
 * are taken away.
 */
export function planRefreshQuotes(state: ProjectState, id: ClaimId): Plan {
  const claim = state.claim(id)
  if (!claim) return fail({ code: 'missing', id })
  const refreshed = (side: ClaimSide): ClaimSide => {
    const fresh = { ...side }
    for (const part of CLAIM_PARTS) {
      fresh[part] = side[part]
        .filter((span) => span.from < span.to)
        .map((span) => ({ ...span, quote: wordsOf(state, span) }))
    }
    return fresh
  }
  return planPatchClaim(state, id, { source: refreshed(claim.source), target: refreshed(claim.target) })
}

/** `schema` null: the built-in one again. */
export function planSetClaimSchema(state: ProjectState, schema: ClaimSchema | null): Plan {
  return ok(patch('project', state.header.id, state.header, { claimSchema: schema } as Fields))
}

export function planPatchProject(state: ProjectState, fields: { title?: string }): Plan {
  return ok(patch('project', state.header.id, state.header, fields as Fields))
}
