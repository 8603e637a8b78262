import type { ClaimSchema } from '../../../../shared/model/claim-schema.ts'
import { planSetClaimSchema } from '../../../../shared/operations/plan-records.ts'
import { useProjectStore } from '../../../editor/store-context.ts'

/** Each change is one step of the project's history: what is done here can be taken back, here and outside. */
export function useSchemaChange(): (schema: ClaimSchema | null) => void {
  const store = useProjectStore()
  return (schema) => {
    store.dispatch('claims.editSchema', planSetClaimSchema(store.state, schema))
  }
}
