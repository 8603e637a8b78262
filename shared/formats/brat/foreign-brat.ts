import type { ForeignFile, ForeignSpan } from '../annotations/foreign-text.ts'

type Tie = readonly [string, string]

/**
 * brat standoff as other projects have it: text-bound annotations with labels of their own, events and relations that tie
 * them, attributes that say more of one. `text` is that of the file beside it, where it was given.
 */
export function readForeignBrat(
  annotations: string,
  name: string,
  text: string | undefined,
): ForeignFile | undefined {
  const lines = annotations.split(/\r?\n/).filter((line) => line !== '')
  if (!lines.every((line) => /^[TERANM#*]\S*\t/.test(line))) return undefined
  const reading = new Reading(text)
  for (const line of lines) reading.line(line)
  return { texts: [{ name, text, unit: 'code-point', spans: reading.spans, ties: reading.ties }] }
}

class Reading {
  readonly ties: Tie[] = []
  private readonly found = new Map<string, { labels: string[]; fragments: ForeignSpan['fragments'] }>()
  /** Event -> its trigger and arguments. */
  private readonly events = new Map<string, string[]>()
  private readonly own = new Set<string>()
  private readonly text: string | undefined

  constructor(text: string | undefined) {
    this.text = text
  }

  get spans(): ForeignSpan[] {
    const own = new Set([...this.own].flatMap((event) => this.events.get(event) ?? []))
    return [...this.found].filter(([id]) => !own.has(id)).map(([id, span]) => ({ id, ...span }))
  }

  line(line: string): void {
    const [id = '', head = '', words = ''] = line.split('\t')
    if (id.startsWith('T')) this.span(id, head, words)
    else if (id.startsWith('E')) this.event(id, head)
    else if (id.startsWith('R')) this.tie(argumentsOf(head.split(' ').slice(1)))
    else if (id.startsWith('*')) this.tie(head.split(' ').slice(1))
    else if (id.startsWith('A')) this.attribute(head)
    else if (id.startsWith('#') && words.startsWith('taraz:')) this.own.add(head.split(' ')[1] ?? '')
  }

  private span(id: string, head: string, words: string): void {
    const [label = ''] = head.split(' ', 1)
    const places = head.slice(label.length + 1).split(';')
    const letters = [...words]
    let at = 0
    const fragments = places.map((place) => {
      const [from = 0, to = 0] = place.split(' ').map(Number)
      const quote = this.text === undefined ? letters.slice(at, at + to - from).join('') : ''
      at += to - from + 1
      return { from, to, quote }
    })
    this.found.set(id, { labels: [label], fragments })
  }

  /** A trigger is the cue, unless another argument is; an argument is what its role says where its own label does not. */
  private event(id: string, head: string): void {
    const [trigger = '', ...roles] = head.split(' ').map((one) => one.split(':') as [string, string])
    const ids = [trigger[1], ...roles.map(([, one]) => one)].filter((one) => one !== undefined)
    this.events.set(id, ids)
    for (const [role, one] of roles) this.found.get(one)?.labels.push(role)
    const isCueNamed = roles.some(([role]) => /cue/i.test(role))
    if (isCueNamed) this.found.delete(trigger[1] ?? '')
    else this.found.get(trigger[1] ?? '')?.labels.unshift('cue')
    this.tie(isCueNamed ? ids.slice(1) : ids)
  }

  private attribute(head: string): void {
    const [, of = '', value = ''] = head.split(' ')
    const ids = this.events.get(of) ?? [of]
    for (const id of ids) this.found.get(id)?.labels.push(value)
  }

  private tie(ids: readonly string[]): void {
    for (const id of ids.slice(1)) this.ties.push([ids[0]!, id])
  }
}

function argumentsOf(roles: readonly string[]): string[] {
  return roles.map((role) => role.slice(role.indexOf(':') + 1))
}
