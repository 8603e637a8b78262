import { COLLECTIONS, type ProjectRecords } from '../../model/collections.ts'
import { SIDES } from '../../model/fixed-values.ts'
import { isEqual } from '../is-equal.ts'

/**
 * What two copies have in common, in the place of the copy that both began with: sentences that both have, as ours has
 * them, and other records that are alike in both. It says what was there, not who changed it.
 */
export function commonBase(ours: ProjectRecords, theirs: ProjectRecords): ProjectRecords {
  const isShared = new Set<string>(theirs.sentences.map(({ id }) => id))
  const alike = COLLECTIONS.map((name) => {
    const others = new Map<string, object>(theirs[name].map((record) => [record.id, record]))
    return [name, ours[name].filter((record) => isEqual(others.get(record.id), record))]
  })
  const common = { header: ours.header, ...Object.fromEntries(alike) } as ProjectRecords
  const sentences = ours.sentences.filter(({ id }) => isShared.has(id))
  const rows = new Set(theirs.links.map(({ id }) => id))
  const links = ours.links
    .filter(({ id }) => rows.has(id))
    .map((link) => {
      const shared = { ...link }
      for (const side of SIDES) shared[side] = link[side].filter((id) => isShared.has(id))
      return shared
    })
  return { ...common, sentences, links }
}
