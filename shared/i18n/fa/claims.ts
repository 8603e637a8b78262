import type { claims as english } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

export const claims = {} as const satisfies Translated<typeof english>
