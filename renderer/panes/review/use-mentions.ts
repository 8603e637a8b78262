import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { ClaimMention } from '../../../shared/model/records.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { findMentions, typedMention, type Mentionable } from './find-mentions.ts'

type Field = RefObject<HTMLTextAreaElement | null>

/** Naming claims while a remark is typed: `@` opens a list that further letters narrow. */
export function useMentions(field: Field, write: (text: string) => void) {
  const store = useProjectStore()
  const id = useId()
  const [begun, setBegun] = useState<{ readonly from: number; readonly typed: string } | null>(null)
  const [at, setAt] = useState(0)
  const [mentions, setMentions] = useState<readonly ClaimMention[]>([])
  const found = begun ? findMentions(store, begun.typed) : []
  const isOpen = begun !== null && found.length > 0

  const follow = () => {
    const { value, selectionStart } = field.current!
    setBegun(typedMention(value, selectionStart) ?? null)
    setAt(0)
  }
  const take = ({ claim, words }: Mentionable) => {
    const { value, selectionStart } = field.current!
    const from = begun!.from
    const before = `${value.slice(0, from)}@${words} `
    // At once: the caret goes behind the words before the next letter comes.
    flushSync(() => {
      setMentions([...mentions, { claim, words }])
      setBegun(null)
      write(before + value.slice(selectionStart))
    })
    field.current?.setSelectionRange(before.length, before.length)
  }
  /** True where the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    if (!isOpen || !isPlain) return false
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[at]!)
    else if (event.key === 'Escape') setBegun(null)
    else return false
    return true
  }
  return { isOpen, found, at, id, mentions, follow, take, onKey, forget: () => setMentions([]) }
}
