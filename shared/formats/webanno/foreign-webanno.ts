import type { ForeignFile, ForeignSpan } from '../annotations/foreign-text.ts'
import { OWN_LAYER, splitBare, unescape } from './webanno.ts'

/** A layer of the header: spans, chains or relations, and how many columns it has. */
type Layer = {
  readonly kind: 'SP' | 'CH' | 'RL'
  readonly name: string
  readonly features: readonly string[]
  readonly isOwn: boolean
}

type Mark = { readonly layer: string; readonly values: Set<string>; from: number; to: number }
type Cell = { readonly value: string; readonly number: string }

/**
 * WebAnno TSV 3 with the layers of another project: a span's labels are the values of its features, then the name of its
 * layer; relations tie. A file holds its sentences, not what stands between them.
 */
export function readForeignWebAnno(tsv: string, name: string): ForeignFile | undefined {
  if (!/^\ufeff?#FORMAT=WebAnno TSV 3/.test(tsv)) return undefined
  const reading = new Reading()
  for (const line of tsv.split(/\r?\n/)) reading.line(line)
  return { texts: [{ name, text: reading.text, unit: 'utf-16', spans: reading.spans, ties: reading.ties }] }
}

class Reading {
  text = ''
  private readonly layers: Layer[] = []
  private readonly marks = new Map<string, Mark>()
  /** Layer, token and number -> the mark that stands on that token. */
  private readonly onToken = new Map<string, string>()
  private readonly relations: (readonly [string, string])[] = []
  private sentence = ''
  private isOpen = false

  get spans(): ForeignSpan[] {
    return [...this.marks].map(([id, { layer, values, from, to }]) => ({
      id,
      labels: [...values, lastName(layer)],
      fragments: [{ from, to, quote: '' }],
    }))
  }

  /** A relation may name a token that stands further down: they are looked up when all is read. */
  get ties(): (readonly [string, string])[] {
    return this.relations.flatMap(([one, other]) => {
      const [from, to] = [this.onToken.get(one), this.onToken.get(other)]
      return from === undefined || to === undefined ? [] : [[from, to] as const]
    })
  }

  line(line: string): void {
    const [, kind, rest = ''] = /^#T_(SP|CH|RL)=(.*)$/.exec(line) ?? []
    if (kind) return void this.layers.push(layerOf(kind as Layer['kind'], rest))
    if (line.startsWith('#Text='))
      [this.sentence, this.isOpen] = [unescape(line.slice('#Text='.length)), true]
    const [id = '', offsets = '', token = '', ...cells] = line.split('\t')
    if (!/^\d+-\d+(?:\.\d+)?$/.test(id)) return
    const [from = 0, to = 0] = offsets.split('-').map(Number)
    if (this.isOpen) this.takeText(from - this.sentence.indexOf(unescape(token)))
    this.isOpen = false
    let column = 0
    for (const layer of this.layers) {
      const width = Math.max(1, layer.features.length)
      this.takeCells(layer, cells.slice(column, column + width), { id, from, to })
      column += width
    }
  }

  private takeText(start: number): void {
    this.text = this.text.padEnd(start, '\n') + this.sentence
  }

  private takeCells(
    layer: Layer,
    cells: readonly string[],
    token: { id: string; from: number; to: number },
  ): void {
    if (layer.isOwn) return
    if (layer.kind === 'RL') return this.takeRelations(layer, cells, token.id)
    for (const cell of cells) {
      for (const [place, { value, number }] of cellsOf(cell).entries()) {
        const key = `${layer.name}#${number === '' ? `${token.id}.${place}` : number}`
        const mark = this.marks.get(key) ?? { layer: layer.name, values: new Set<string>(), ...token }
        mark.to = token.to
        if (value !== '*') mark.values.add(value)
        this.marks.set(key, mark)
        this.onToken.set(`${layer.name} ${token.id} ${number === '' ? '0' : number}`, key)
      }
    }
  }

  /** `1-3[2_5]`: from mark 2 on token 1-3 to mark 5 on this one; without numbers there is one mark on each. */
  private takeRelations({ features }: Layer, cells: readonly string[], token: string): void {
    const base = features.find((feature) => feature.startsWith('BT_'))?.slice('BT_'.length)
    const cell = cells[features.findIndex((feature) => feature.startsWith('BT_'))]
    if (base === undefined || cell === undefined || cell === '_') return
    for (const one of splitBare(cell, '|')) {
      const [, other = '', from = '0', to = '0'] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(one) ?? []
      this.relations.push([`${base} ${other} ${from}`, `${base} ${token} ${to}`])
    }
  }
}

function layerOf(kind: Layer['kind'], rest: string): Layer {
  const [name = '', ...features] = rest.split('|')
  return { kind, name, features, isOwn: `${name}|${features.join('|')}` === OWN_LAYER }
}

function cellsOf(cell: string): Cell[] {
  if (cell === '_' || cell === '') return []
  return splitBare(cell, '|').map((one) => {
    const [, value = one, number = ''] = /^([^]*?)(?:\[(\d+)\])?$/.exec(one) ?? []
    return { value: unescape(value), number }
  })
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
