import { z } from 'zod'
import type { RulesByLanguage, SegmentationRules } from '../text/segmentation-rule.ts'

/** Beyond these no person writes rules, and a file of them is no rules. */
const expression = z.string().max(20_000)
const words = z.array(z.string().min(1).max(200)).max(20_000)

export const segmentationRules: z.ZodType<SegmentationRules> = z.object({
  words: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/), words),
  rules: z
    .array(
      z.object({ name: z.string().max(200), breaks: z.boolean(), before: expression, after: expression }),
    )
    .max(2000),
})

/** Own rules of a user; see shared/text/segmentation-rule.ts. */
export const rulesByLanguage: z.ZodType<RulesByLanguage> = z.record(
  z.string().regex(/^(?:[a-z]{2,8}|\*)$/),
  segmentationRules,
)
