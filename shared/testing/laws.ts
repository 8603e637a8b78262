import { expect } from 'vitest'
import { NOTES, type ProjectRecords } from '../model/collections.ts'
import { ProjectState } from '../model/project-state.ts'
import { findBrokenReferences } from '../model/references.ts'
import { invertOperation } from '../operations/invert.ts'
import { mapClaim, mapNote } from '../operations/map-anchors.ts'
import {
  applyOperation,
  checkOperation,
  mapAnchor,
  operation,
  type Operation,
} from '../operations/operation.ts'

/** Does one operation that must be possible; gives what undoes it. */
export function doOperation(state: ProjectState, value: Operation): Operation[] {
  expect(checkOperation(state, value)).toBeUndefined()
  const inverse = invertOperation(state, value)
  applyOperation(state, value)
  return inverse
}

function doAll(state: ProjectState, values: readonly Operation[]): Operation[] {
  let inverse: Operation[] = []
  for (const value of values) inverse = [...doOperation(state, value), ...inverse]
  return inverse
}

/**
 * The laws of every operation, proved on one case: it survives JSON; undone, the project is as it was, and done
 * again as it became; each anchor goes where mapAnchor says; the indexes are those of a project read anew; no
 * reference is broken. Leaves the state with the operation done.
 */
export function checkLaws(state: ProjectState, value: Operation): void {
  expect(operation.parse(JSON.parse(JSON.stringify(value)))).toEqual(value)
  const before = snapshot(state)
  const inverse = doOperation(state, value)
  const after = snapshot(state)
  expect(findBrokenReferences(after, 10)).toEqual([])
  checkMapping(before, after, value)
  checkIndexes(state)
  const redo = doAll(state, inverse)
  expect(snapshot(state)).toEqual(before)
  checkIndexes(state)
  doAll(state, redo)
  expect(snapshot(state)).toEqual(after)
}

/** A deep copy: what a file would hold. */
export function snapshot(state: ProjectState): ProjectRecords {
  return JSON.parse(JSON.stringify(state.toRecords())) as ProjectRecords
}

function checkMapping(before: ProjectRecords, after: ProjectRecords, value: Operation): void {
  if (value.kind.startsWith('record.')) return
  expect(after.claims).toEqual(
    before.claims.map((claim) => mapClaim(claim, (anchor) => mapAnchor(value, anchor))),
  )
  for (const collection of NOTES) {
    expect(after[collection]).toEqual(
      before[collection].map((note) => mapNote(note, (anchor) => mapAnchor(value, anchor))),
    )
  }
}

/** What the state keeps beside the records must be what a fresh state works out from them. */
export function checkIndexes(state: ProjectState): void {
  const fresh = new ProjectState(snapshot(state))
  const look = (from: ProjectState) =>
    [...from.tables.sentences.keys()].toSorted().map((id) => ({
      id,
      link: from.linkOf(id)?.id,
      claims: from
        .claimsOn(id)
        .map((claim) => claim.id)
        .toSorted(),
      notes: NOTES.flatMap((collection) => from.notesOn(collection, id).map((note) => note.id)).toSorted(),
    }))
  expect(look(state)).toEqual(look(fresh))
}
