import { z } from 'zod'
import { transaction, type Transaction } from '../../shared/operations/transaction.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Transactions are numbered from 1, one by one, as long as a project is open: order needs no clock. */
const number = z.int().min(1)

/** The first record: which project, which file, and exactly which bytes of it the rest goes on from. */
export const journalHeader = z.strictObject({
  format: z.literal('taraz-journal'),
  version: z.literal(1),
  project: z.string(),
  path: z.string(),
  base: sha256,
})
export type JournalHeader = z.infer<typeof journalHeader>

export const journalEntry = z.strictObject({ seq: number, transaction })
export type JournalEntry = { readonly seq: number; readonly transaction: Transaction }

/**
 * Written before a snapshot takes the place of the file: should the file be that snapshot one day, then the
 * transactions up to `upTo` are in it. Whether it came to that, the file itself tells.
 */
export const journalCheckpoint = z.strictObject({ snapshot: sha256, upTo: z.int().min(0) })
export type JournalCheckpoint = z.infer<typeof journalCheckpoint>
