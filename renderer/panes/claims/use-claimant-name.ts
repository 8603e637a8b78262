import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimantId } from '../../../shared/model/id.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { claimantNames } from './claimant-name.ts'

/** A claimant's name in the window's language; null: there is no such claimant. */
export function useClaimantName(id: ClaimantId | null): string | null {
  const store = useProjectStore()
  const { i18n, t } = useTranslation()
  const { claimants } = store.state.tables
  const claimant = useSyncExternalStore(store.calm.subscribe, () =>
    id === null ? undefined : claimants.get(id),
  )
  if (!claimant) return null
  return claimantNames(claimant, store.state.header, i18n.language).name || t('claims.unnamedClaimant')
}
