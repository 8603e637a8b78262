import {
  FileDiff,
  GitMerge,
  History,
  MessageSquareQuote,
  MessagesSquare,
  Scale,
  Search,
  type LucideIcon,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { FidelityPane, useFidelityCount } from '../panes/claims/fidelity/fidelity-pane.tsx'
import { useClaimOrder } from '../panes/claims/use-desk.ts'
import { ClaimsPane } from '../panes/claims/claims-pane.tsx'
import { FindPane } from '../panes/find/find-pane.tsx'
import { HistoryPane } from '../panes/history/history-pane.tsx'
import { ReviewPane } from '../panes/review/review-pane.tsx'
import { useReviewCount } from '../panes/review/use-review.ts'
import { ConflictsPane } from '../panes/conflicts/conflicts-pane.tsx'
import { ComparisonPane } from '../panes/conflicts/comparison/comparison-pane.tsx'
import { useDifferenceCount } from '../panes/conflicts/comparison/use-comparison.ts'
import { useConflicts } from '../panes/conflicts/use-conflicts.ts'

export type SideTab = {
  /** Its title stands in shared/i18n under `app.tabs`, the command that shows it under `commands.tabs`. */
  readonly id: SideTabId
  readonly icon: LucideIcon
  readonly component: ComponentType
  /** How many of its things there are, as a hook; drawn beside the title when there are any. */
  readonly useCount?: () => number
}

export type SideTabId = 'claims' | 'fidelity' | 'review' | 'conflicts' | 'comparison' | 'history' | 'find'

/** The tabs of the pane after the rows, in the order in which they stand. */
export const SIDE_TABS: readonly SideTab[] = [
  { id: 'claims', icon: MessageSquareQuote, component: ClaimsPane, useCount: () => useClaimOrder().length },
  { id: 'fidelity', icon: Scale, component: FidelityPane, useCount: useFidelityCount },
  { id: 'review', icon: MessagesSquare, component: ReviewPane, useCount: useReviewCount },
  { id: 'conflicts', icon: GitMerge, component: ConflictsPane, useCount: () => useConflicts().length },
  { id: 'comparison', icon: FileDiff, component: ComparisonPane, useCount: useDifferenceCount },
  { id: 'history', icon: History, component: HistoryPane },
  { id: 'find', icon: Search, component: FindPane },
]

/** The tab that is remembered, where this version still has it. */
export function sideTabOf(remembered: string): SideTabId {
  return SIDE_TABS.find(({ id }) => id === remembered)?.id ?? SIDE_TABS[0]!.id
}
