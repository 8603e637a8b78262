import type { ReactNode } from 'react'
import type { Side } from '../../../shared/model/records.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useProjectStore } from '../../editor/store-context.ts'

type SideWordsProps = {
  readonly side: Side
  readonly className?: string
  readonly children: ReactNode
}

/** Words of one side of the project, in its own language, direction and typeface. */
export function SideWords({ side, className = '', children }: SideWordsProps) {
  const { header } = useProjectStore().state
  const language = side === 'source' ? header.sourceLanguage : header.targetLanguage
  return (
    <span lang={language} dir={directionOf(language)} className={`side-words ${className}`}>
      {children}
    </span>
  )
}
