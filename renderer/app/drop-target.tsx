import { FileDown } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { receiveDrop } from './receive-drop.ts'
import { useWorkspace } from './workspace-context.ts'
import './drop-target.css'

/** The whole window takes files that are dropped on it; what it will do with them is said while they hang over it. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(workspace.state.dialog === null && workspace.state.chooser === null)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      if (workspace.state.dialog || workspace.state.chooser) return
      void receiveDrop(workspace, [...event.dataTransfer.files])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [workspace])
  return (
    <>
      {children}
      {isOver && (
        <div className="drop">
          <div>
            <FileDown aria-hidden />
            <strong>{t('app.drop.title')}</strong>
            <p>{t('app.drop.text')}</p>
          </div>
        </div>
      )}
    </>
  )
}
