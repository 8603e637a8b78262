import {
  type CommentId,
  type SuggestionId,
  type DocumentId,
  type LinkId,
  type SentenceId,
  type ClaimId,
  type ClaimantId,
} from '../model/id.ts'
import { noRecords, type ProjectRecords } from '../model/collections.ts'
import { ProjectState } from '../model/project-state.ts'
import '../model/validators.ts'
import type {
  Anchor,
  Claim,
  ClaimPart,
  Comment,
  Link,
  Sentence,
  Side,
  Span,
  Suggestion,
} from '../model/records.ts'

/**
 * A project written as rows of text, for tests. Each row is `source | target`; `/` parts the sentences of a side;
 * a side may be empty. `[a:` … `]` marks words as content of claim a; `[a.cue:` and `[a.claimant:` its other parts.
 * Spans of one anchor follow one another in the order in which they stand. Sentences are s1, s2, … and t1, t2, …;
 * links l1, l2, …; claims by their letters, their claimant always e1; the document d1.
 */
export function buildRecords(
  rows: readonly string[],
  languages: [string, string] = ['fa', 'en'],
): ProjectRecords {
  const builder = new Builder()
  for (const row of rows) builder.addRow(row)
  return {
    header: {
      format: 'taraz',
      version: 1,
      id: 'p1' as ProjectRecords['header']['id'],
      title: 'Test',
      sourceLanguage: languages[0],
      targetLanguage: languages[1],
      created: '2026-01-02T03:04:05.000Z',
      settings: {},
    },
    ...noRecords(),
    documents: [{ id: DOCUMENT, title: 'Test' }],
    links: builder.links,
    sentences: builder.sentences,
    claimants: [{ id: CLAIMANT, names: { source: 'سخنگو', target: 'spokesman' }, kind: 'person' }],
    claims: [...builder.claims.values()],
  }
}

export function buildState(rows: readonly string[], languages?: [string, string]): ProjectState {
  return new ProjectState(buildRecords(rows, languages))
}

const DOCUMENT = 'd1' as DocumentId
const TIME = '2026-01-02T03:04:05.000Z'

/** A remark on nothing, or on the words given, in the document of buildRecords. */
export function buildComment(id: string, anchor: Anchor = []): Comment {
  return { id: id as CommentId, document: DOCUMENT, anchor, text: 'نظر', author: 'A', time: TIME }
}

/** These words are to go, and `insert` is to stand there. */
export function buildSuggestion(id: string, anchor: Anchor, insert: string): Suggestion {
  return { id: id as SuggestionId, document: DOCUMENT, anchor, insert, author: 'A', time: TIME }
}

const CLAIMANT = 'e1' as ClaimantId
const MARK = /\[(\w+)(?:\.(cue|claimant))?:|\]/g

class Builder {
  readonly links: Link[] = []
  readonly sentences: Sentence[] = []
  readonly claims = new Map<string, Claim>()
  private readonly counts = { source: 0, target: 0 }

  addRow(row: string): void {
    const [source = '', target = ''] = row.split('|')
    this.links.push({
      id: `l${this.links.length + 1}` as LinkId,
      document: DOCUMENT,
      source: this.addSide(source, 'source'),
      target: this.addSide(target, 'target'),
      state: 'initial',
      alignment: 'proposed',
    })
  }

  private addSide(text: string, side: Side): SentenceId[] {
    if (text.trim() === '') return []
    return text.split('/').map((part) => this.addSentence(part.trim(), side))
  }

  private addSentence(marked: string, side: Side): SentenceId {
    const id = `${side === 'source' ? 's' : 't'}${++this.counts[side]}` as SentenceId
    const { text, spans } = readMarks(marked, id)
    this.sentences.push({ id, document: DOCUMENT, side, text })
    for (const { claim, part, span } of spans) this.claimOf(claim)[side][part].push(span)
    return id
  }

  private claimOf(name: string): Claim {
    const found = this.claims.get(name)
    if (found) return found
    const claim: Claim = {
      id: name as ClaimId,
      document: DOCUMENT,
      claimant: CLAIMANT,
      act: 'assert',
      factuality: 'certain',
      polarity: '+',
      source: { content: [], cue: [], claimant: [] },
      target: { content: [], cue: [], claimant: [] },
    }
    this.claims.set(name, claim)
    return claim
  }
}

type Marked = { claim: string; part: ClaimPart; span: Span }

function readMarks(marked: string, sentence: SentenceId): { text: string; spans: Marked[] } {
  let text = ''
  let last = 0
  const open: { claim: string; part: ClaimPart; from: number }[] = []
  const spans: Marked[] = []
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index)
    last = match.index + match[0].length
    if (match[1] !== undefined) {
      open.push({
        claim: match[1],
        part: (match[2] as ClaimPart | undefined) ?? 'content',
        from: text.length,
      })
      continue
    }
    const mark = open.pop()
    if (!mark) throw new RangeError(`Nothing to close in ${marked}`)
    const { claim, part, from } = mark
    spans.push({ claim, part, span: { sentence, from, to: text.length, quote: text.slice(from) } })
  }
  spans.sort((a, b) => a.span.from - b.span.from)
  return { text: text + marked.slice(last), spans }
}

/** Random bytes from a seed, for ids that are the same in every run. */
export function seededBytes(seed: number): (bytes: Uint8Array<ArrayBuffer>) => void {
  let state = seed >>> 0
  return (bytes) => {
    for (let index = 0; index < bytes.length; index++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      bytes[index] = state >>> 24
    }
  }
}
