import type { LinkId } from './id.ts'
import type { Changes, ProjectState } from './project-state.ts'
import { SIDES } from './fixed-values.ts'
import type { Sentence, Side } from './records.ts'
import { foldLines, refoldLines, type FoldedLines } from '../text/search-lines.ts'

/** The sentences of one side of a stretch of rows: the records, the row each stands in, and the folded texts. */
export type SideBlock = {
  readonly sentences: readonly Sentence[]
  /** Of each sentence, the place of its row in the stretch. */
  readonly rows: readonly number[]
  readonly lines: FoldedLines
}

type Block = { isFresh: boolean; readonly rows: readonly LinkId[]; readonly sides: Record<Side, SideBlock> }

/**
 * What a search reads: the texts of a project, folded, some hundreds of rows together. Made when first asked for, and
 * made again, as far as needed, where something changed.
 */
export class SearchIndex {
  private readonly state: ProjectState
  private readonly blocks = new WeakMap<readonly LinkId[], Block>()

  constructor(state: ProjectState) {
    this.state = state
  }

  /** Must be told of every change before it is next asked. */
  note({ sentences, links }: Pick<Changes, 'sentences' | 'links'>): void {
    for (const id of sentences) this.forget(this.state.linkOf(id)?.id)
    for (const id of links) this.forget(id)
  }

  /** `piece`: one of `orderOf(…).rows.pieces`. */
  sidesOf(piece: readonly LinkId[]): Record<Side, SideBlock> {
    const known = this.blocks.get(piece)
    if (known?.isFresh && isSameList(known.rows, piece)) return known.sides
    const sides = {
      source: this.readSide(piece, 'source', known?.sides.source),
      target: this.readSide(piece, 'target', known?.sides.target),
    }
    this.blocks.set(piece, { isFresh: true, rows: [...piece], sides })
    return sides
  }

  /** Makes all of it, a stretch of rows a step. */
  *prepare(): Generator<undefined, void> {
    for (const { rows } of this.state.inside.values()) {
      for (const piece of [...rows.pieces]) {
        this.sidesOf(piece)
        yield
      }
    }
  }

  private forget(row: LinkId | undefined): void {
    const document = row === undefined ? undefined : this.state.link(row)?.document
    if (document === undefined) return
    const piece = this.state.orderOf(document).rows.pieceOf(row!)
    const block = piece && this.blocks.get(piece)
    if (block) block.isFresh = false
  }

  private readSide(piece: readonly LinkId[], side: Side, before: SideBlock | undefined): SideBlock {
    const sentences: Sentence[] = []
    const rows: number[] = []
    for (const [row, id] of piece.entries()) {
      for (const sentence of this.state.link(id)?.[side] ?? []) {
        sentences.push(this.state.sentence(sentence)!)
        rows.push(row)
      }
    }
    return { sentences, rows, lines: linesOf(sentences, before) }
  }
}

/** Folding is what takes the time: a text that stands where it stood is taken over. */
function linesOf(sentences: readonly Sentence[], before: SideBlock | undefined): FoldedLines {
  const texts = sentences.map(({ text }) => text)
  if (before?.sentences.length !== texts.length) return foldLines(texts)
  return refoldLines(before.lines, texts, (index) => before.sentences[index]!.text !== texts[index])
}

function isSameList(a: readonly LinkId[], b: readonly LinkId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}

/** What each side that is asked for holds, `SIDES` in order. */
export function sidesIn(blocks: Record<Side, SideBlock>, wanted: readonly Side[]): readonly SideBlock[] {
  return SIDES.filter((side) => wanted.includes(side)).map((side) => blocks[side])
}
