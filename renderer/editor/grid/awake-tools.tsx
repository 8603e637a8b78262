import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { LinkId } from '../../../shared/model/id.ts'
import { useLink } from '../store-context.ts'
import { ReasonLine } from './reason-line.tsx'
import { RowTools } from './row-tools.tsx'
import type { RowsDrawing } from './rows-drawing.ts'

/** What the row that is typed in has beside its texts: why its link was proposed, and its tools. */
export function AwakeTools({ drawing }: { readonly drawing: RowsDrawing }) {
  const awake = useSyncExternalStore(drawing.subscribeAwake, drawing.awake)
  return awake && createPortal(<Tools key={awake.id} id={awake.id} />, awake.gutter)
}

function Tools({ id }: { readonly id: LinkId }) {
  const link = useLink(id)
  if (!link) return null
  return (
    <>
      <ReasonLine link={link} />
      <div className="row-work">
        <RowTools link={link} />
      </div>
    </>
  )
}
