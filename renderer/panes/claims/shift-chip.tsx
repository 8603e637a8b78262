import { Check, CircleDashed, CircleX, ThumbsUp, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ClaimReading } from '../../../shared/claims/shift/claim-reading.ts'
import { shiftChip } from './shift-words.ts'

const ICONS = {
  same: Check,
  changed: TriangleAlert,
  lost: CircleX,
  pending: CircleDashed,
  intended: ThumbsUp,
} as const

type ShiftChipProps = { readonly reading: ClaimReading; readonly isIntended: boolean }

/** What became of the claim's force, in a few words. */
export function ShiftChip({ reading, isIntended }: ShiftChipProps) {
  const { t } = useTranslation()
  const { tone, icon, text } = shiftChip(reading, isIntended, t)
  const Icon = ICONS[icon]
  return (
    <span className="claim-chip" data-tone={tone}>
      <Icon aria-hidden />
      {text}
    </span>
  )
}
