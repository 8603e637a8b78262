import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The English side of the project, a sentence a line, in the barest editor that wraps its lines. */
async function start(): Promise<void> {
  const response = await fetch('text.txt')
  const doc = await response.text()
  const state = EditorState.create({ doc, extensions: [EditorView.lineWrapping] })
  new EditorView({ state, parent: document.body })
}

void start()
