import { z } from 'zod'

/** A file or folder, by the name that the host gave it; a page never holds a path. */
export const handle = z.string().min(1).max(100)
/** A project that this page has open. */
export const session = z.string().min(1).max(100)
