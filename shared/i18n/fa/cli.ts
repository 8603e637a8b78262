import type { cli as english } from '../en/cli.ts'
import type { Translated } from '../translated.ts'

export const cli = {} as const satisfies Translated<typeof english>
