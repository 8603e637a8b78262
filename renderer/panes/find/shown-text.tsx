import type { ReactNode } from 'react'
import { findHiddenCharacters } from '../../../shared/text/hidden-characters.ts'

/** Text with what can't be seen in it drawn as chips, for where exactly that matters. */
export function ShownText({ text }: { readonly text: string }): ReactNode {
  const nodes: ReactNode[] = []
  let from = 0
  for (const { at, name } of findHiddenCharacters(text)) {
    if (at > from) nodes.push(text.slice(from, at))
    nodes.push(<span key={at} className="find-hidden" data-name={name.toUpperCase()} />)
    from = at + 1
  }
  return [...nodes, text.slice(from)]
}
