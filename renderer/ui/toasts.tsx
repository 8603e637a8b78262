import { useEffect } from 'react'
import './toasts.css'

export type ToastMessage = { readonly id: number; readonly text: string }

const SHOWN_MS = 5000

/** Short words about what was just done or refused; they go by themselves and never take the focus. */
export function Toasts({
  toasts,
  onGone,
}: {
  toasts: readonly ToastMessage[]
  onGone: (id: number) => void
}) {
  return (
    <div className="ui-toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onGone={onGone} />
      ))}
    </div>
  )
}

function Toast({ toast, onGone }: { toast: ToastMessage; onGone: (id: number) => void }) {
  const { id, text } = toast
  useEffect(() => {
    const timer = setTimeout(() => onGone(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, onGone])
  return <div className="ui-toast">{text}</div>
}
