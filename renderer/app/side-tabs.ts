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
import { SIDE_TAB_IDS, type SideTabId } from './side-tab-ids.ts'

export type SideTab = {
  readonly id: SideTabId
  readonly icon: LucideIcon
  readonly component: ComponentType
  /** How many of its things there are, as a hook; drawn beside the title when there are any. */
  readonly useCount?: () => number
}

const TABS: Readonly<Record<SideTabId, Omit<SideTab, 'id'>>> = {
  claims: { icon: MessageSquareQuote, component: ClaimsPane, useCount: () => useClaimOrder().length },
  fidelity: { icon: Scale, component: FidelityPane, useCount: useFidelityCount },
  review: { icon: MessagesSquare, component: ReviewPane, useCount: useReviewCount },
  conflicts: { icon: GitMerge, component: ConflictsPane, useCount: () => useConflicts().length },
  comparison: { icon: FileDiff, component: ComparisonPane, useCount: useDifferenceCount },
  history: { icon: History, component: HistoryPane },
  find: { icon: Search, component: FindPane },
}

export const SIDE_TABS: readonly SideTab[] = SIDE_TAB_IDS.map((id) => ({ id, ...TABS[id] }))
