import { Schema } from 'prosemirror-model'
import type { SentenceId } from '../../../shared/model/id.ts'
import { EMPTY_PICTURE } from './empty-picture.ts'

/**
 * A cell is one block of text. Sentences are parted by a `separator`, which carries the id of the sentence that it
 * opens; an inline code of the text is a `code`. Each counts as one, so that inside a sentence places in the document
 * and UTF-16 offsets in the record run side by side. `isolate` is drawn round runs of the other direction and never
 * reaches the records.
 */
export const cellSchema = new Schema({
  nodes: {
    doc: { content: 'inline*' },
    text: { group: 'inline' },
    separator: {
      group: 'inline',
      inline: true,
      selectable: false,
      attrs: { sentence: {} },
      // An image: after any other element that is no text Chromium loses the first letter of an input method.
      toDOM: () => ['img', { class: 'cell-separator', src: EMPTY_PICTURE, alt: '' }],
    },
    code: {
      group: 'inline',
      inline: true,
      selectable: false,
      attrs: { display: { default: '' } },
      toDOM: (node) => [
        'span',
        { class: 'cell-code', contenteditable: 'false', 'data-display': String(node.attrs['display']) },
      ],
    },
  },
  marks: {
    isolate: {
      attrs: { dir: {} },
      toDOM: (mark) => ['bdi', { dir: mark.attrs['dir'] as string }, 0],
    },
  },
})

/** The id of the sentence that a separator opens. */
export function openedBy(attrs: Readonly<Record<string, unknown>>): SentenceId {
  return attrs['sentence'] as SentenceId
}
