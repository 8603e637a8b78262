import type { Translate } from './create-translator.ts'
import type { Reason } from '../model/reason.ts'

/** More pairs than this tell nobody more. */
const MOST_PAIRS = 2

type ReasonOf<K extends Reason['kind']> = Extract<Reason, { kind: K }>

/** Why a link was proposed, each kind of reason once, in the order in which they came. */
export function reasonsInWords(t: Translate, reasons: readonly Reason[]): string[] {
  const kinds = [...new Set(reasons.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const alike = reasons.filter((reason) => reason.kind === kind)
    return reasonInWords(t, alike[0]!, alike.slice(0, MOST_PAIRS))
  })
}

function reasonInWords(t: Translate, first: Reason, alike: readonly Reason[]): string {
  const comma = t('editor.listComma')
  const pairs = () => (alike as readonly ReasonOf<'name'>[]).map((pair) => pairInWords(t, pair)).join(comma)
  switch (first.kind) {
    case 'number':
      return t('editor.reason.number', { pairs: pairs() })
    case 'name':
      return t('editor.reason.name', { pairs: pairs() })
    case 'learned':
      return t('editor.reason.learned', { pairs: pairs() })
    case 'glossary':
      return t('editor.reason.glossary', { pairs: pairs() })
    case 'dictionary':
      return t('editor.reason.dictionary', { pairs: pairs() })
    case 'punctuation':
      return t('editor.reason.punctuation', { pairs: pairs() })
    case 'same': {
      const words = (alike as readonly ReasonOf<'same'>[]).map(({ text }) => t('editor.word', { word: text }))
      return t('editor.reason.same', { pairs: words.join(comma) })
    }
    case 'paragraph':
      return t('editor.reason.paragraph')
    case 'length':
      return t('editor.reason.length', { ratio: first.ratio })
    case 'order':
      return t('editor.reason.order')
    case 'memory':
      return t('editor.reason.memory')
    case 'fixed':
      return t('editor.reason.fixed')
    case 'moved':
      return t('editor.reason.moved')
    case 'unmatched':
      return first.side === 'source' ? t('editor.reason.unmatchedSource') : t('editor.reason.unmatchedTarget')
  }
}

function pairInWords(t: Translate, { source, target }: { source: string; target: string }): string {
  return source === target ? t('editor.word', { word: source }) : t('editor.pair', { source, target })
}
