import type { formats as english } from '../en/formats.ts'
import type { Translated } from '../translated.ts'

export const formats = {} as const satisfies Translated<typeof english>
