import { useEffect, useMemo, useState } from 'react'
import type { ClaimFilter } from '../../../shared/claims/claim-index.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useClaimOrder, useClaimsVersion, useDesk } from './use-desk.ts'

/** A search works this long at a stretch. */
const STRETCH_MS = 8

/**
 * The claims that match. Words are sought a stretch at a time, so that the window goes on: until the search is through,
 * what was found before stays.
 */
export function useFoundClaims(filter: ClaimFilter): readonly ClaimId[] {
  const { index } = useDesk()
  const order = useClaimOrder()
  const hasText = filter.text.trim() !== ''
  const isFiltered = hasText || Object.values(filter).some((value) => value !== null && value !== '')
  const state = useClaimsVersion(isFiltered)
  const atOnce = useMemo(
    () => (hasText || state < 0 ? order : index.find(filter)),
    [index, filter, hasText, order, state],
  )
  const [found, setFound] = useState<readonly ClaimId[] | null>(null)
  useEffect(() => {
    if (!hasText || state < 0) return undefined
    return searchInStretches(index.search(filter), setFound)
  }, [index, filter, hasText, order, state])
  return hasText ? (found ?? order) : atOnce
}

/** Returns the function that gives the search up. */
function searchInStretches(
  steps: Generator<undefined, readonly ClaimId[]>,
  show: (found: readonly ClaimId[]) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const goOn = () => {
    const end = performance.now() + STRETCH_MS
    do {
      const step = steps.next()
      if (step.done) return show(step.value)
    } while (performance.now() < end)
    timer = setTimeout(goOn)
  }
  timer = setTimeout(goOn)
  return () => clearTimeout(timer)
}
