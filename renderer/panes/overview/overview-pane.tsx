import { DocumentList } from './document-list.tsx'
import { DocumentMap } from './document-map.tsx'
import { KindList } from './kind-list.tsx'
import './overview.css'

/** How far the work has come, what to look at next, and the whole document in one picture. */
export function OverviewPane() {
  return (
    <div className="overview">
      <DocumentList />
      <KindList />
      <DocumentMap />
    </div>
  )
}
