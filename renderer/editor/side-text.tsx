import { Fragment, type ReactNode } from 'react'
import type { Side } from '../../shared/model/records.ts'
import { diffWords } from '../../shared/text/diff-words.ts'
import { directionOf } from '../../shared/text/direction.ts'
import { useProjectStore } from './store-context.ts'
import './side-text.css'

/** Words of one side of the project, in its own language, direction and typeface. */
export function SideText({ side, children }: { readonly side: Side; readonly children: ReactNode }) {
  const { header } = useProjectStore().state
  const language = side === 'source' ? header.sourceLanguage : header.targetLanguage
  return (
    <p className="side-text" lang={language} dir={directionOf(language)}>
      {children}
    </p>
  )
}

/** A text with what the other has not marked. */
export function MarkedWords({ text, beside }: { readonly text: string; readonly beside: string }) {
  return diffWords(text, beside).one.map(({ text: words, isChanged }, index) =>
    isChanged ? <mark key={index}>{words}</mark> : <Fragment key={index}>{words}</Fragment>,
  )
}
