import type { ClaimantId } from '../../model/id.ts'
import type { Claimant, Side } from '../../model/records.ts'
import { foldText } from '../../text/fold-text.ts'
import type { ProposedClaimant } from './claim-proposal.ts'

type Names = { source: string; target: string }
type Entry = {
  readonly known: ClaimantId | null
  names: Names
  kind: Claimant['kind']
  readonly keys: Set<string>
}

/** The words that name a claimant on each side of a claim; empty: none. */
export type ClaimantWords = Readonly<Names>

const PRONOUN = /^(?:وی|او|ایشان|آن‌?ها|آنان|اینان|he|she|they|it|him|her|them|his|their|the latter|who)$/iu
const ANAPHOR =
  /^(?:این|آن|همین)\s+(?:مقام|مسئول|وزیر|نماینده|سخنگو|کارشناس|منبع|مرد|زن|بازیکن|مربی|دیپلمات|فرمانده|نهاد|سازمان|شرکت|بانک|وزارتخانه|وزارت|پزشک|استاد|هنرمند|خواننده|نویسنده|شهروند)|^(?:the|this|that) (?:official|source|man|woman|minister|expert|organisation|company|former)$/iu

/**
 * The claimants of one document while it is read in order: a pronoun, «این مقام» or a dropped subject is whoever spoke
 * last; a name that shares all its words with one met before is that one.
 */
export class ClaimantRegistry {
  private readonly entries: Entry[] = []
  private readonly byKey = new Map<string, Entry>()
  private knownCount = 0
  private last: Entry | undefined

  constructor(claimants: readonly Claimant[]) {
    for (const { id, names, kind, ...rest } of claimants) {
      const aliases = Array.isArray(rest['aliases'])
        ? rest['aliases'].filter((alias) => typeof alias === 'string')
        : []
      const keys = new Set([names.source, names.target, ...aliases].filter((name) => name !== '').map(keyOf))
      const entry = { known: id, names: { ...names }, kind, keys }
      this.entries.push(entry)
      for (const key of keys) this.byKey.set(key, entry)
    }
    this.knownCount = Math.min(this.entries.length, MOST_SEARCHED)
  }

  /** `unnamed`: the names of nobody, in the languages of the two sides. `asSpeaker`: pronouns may mean it later on. */
  resolve(words: ClaimantWords, asSpeaker: boolean): ProposedClaimant | undefined {
    const named = { source: nameIn(words.source), target: nameIn(words.target) }
    if (named.source === '' && named.target === '') return this.last && proposed(this.last)
    const entry = this.find(named) ?? this.add(named)
    for (const side of ['source', 'target'] as const) {
      if (named[side] === '') continue
      if (entry.names[side] === '') entry.names[side] = named[side]
      entry.keys.add(keyOf(named[side]))
      this.byKey.set(keyOf(named[side]), entry)
    }
    if (asSpeaker) this.last = entry
    return proposed(entry)
  }

  private find(named: Names): Entry | undefined {
    for (const side of SIDES_IN_ORDER) {
      const key = keyOf(named[side])
      if (key === '') continue
      const found =
        this.byKey.get(key) ??
        this.recent().findLast((entry) => isPart(key, entry.keys) || holdsName(key, entry))
      if (found) return found
    }
    return undefined
  }

  /** A part of a name is sought among those that the project has and those met last. */
  private recent(): readonly Entry[] {
    if (this.entries.length <= 2 * MOST_SEARCHED) return this.entries
    return [...this.entries.slice(0, this.knownCount), ...this.entries.slice(-MOST_SEARCHED)]
  }

  private add(names: Names): Entry {
    const entry: Entry = { known: null, names: { ...names }, kind: kindOf(names), keys: new Set() }
    this.entries.push(entry)
    return entry
  }
}

const MOST_SEARCHED = 200
const SIDES_IN_ORDER: readonly Side[] = ['source', 'target']

function proposed({ known, names, kind }: Entry): ProposedClaimant {
  return { known, names, kind }
}

/** Empty for words that only point back at a name. */
function nameIn(words: string): string {
  const plain = words.replaceAll('ي', 'ی').replaceAll('ك', 'ک').replace(/^The /u, 'the ').trim()
  return PRONOUN.test(plain) || ANAPHOR.test(plain) ? '' : plain
}

function keyOf(name: string): string {
  return foldText(name)
    .text.replace(/^(?:the|a|an) /u, '')
    .trim()
}

/** A surname or a shorter title of one met before: every word of it is among that one's. */
function isPart(key: string, keys: ReadonlySet<string>): boolean {
  const words = key.split(' ')
  if (words.length > 3 || key.length < 4) return false
  return [...keys].some((other) => {
    const others = new Set(other.split(' '))
    return (
      others.size > words.length &&
      words.every((word) => others.has(word)) &&
      other.split(' ').slice(0, 2).includes(words[0]!)
    )
  })
}

/** A name that the project has, with a title before or after it: «مسعود پزشکیان رئیس جمهور». */
function holdsName(key: string, { known, keys }: Entry): boolean {
  if (known === null) return false
  return [...keys].some((name) => name.includes(' ') && ` ${key} `.includes(` ${name} `))
}

const DOCUMENT =
  /^(?:گزارش|بیانیه|نامه|اعلامیه|اطلاعیه|سند|قطعنامه|مقاله|یادداشت|report|statement|letter|document|resolution|article)|(?:report|statement|letter)$/iu
const BODY =
  /^(?:وزارت|سازمان|شرکت|دولت|شهرداری|استانداری|بانک|مجلس|شورا|هیئت|هیأت|فدراسیون|انجمن|کمیته|کمیسیون|پلیس|منابع|دانشگاه|باشگاه|خبرگزاری|روزنامه|اتحادیه|ستاد|مرکز|روابط عمومی|حزب|اداره|دفتر|سفارت|ارتش|سپاه)|\b(?:ministry|municipality|bank|government|police|federation|organi[sz]ation|association|council|committee|party|company|court|agency|union|office|department|parliament|sources|club|university|embassy)$/iu

function kindOf({ source, target }: Names): Claimant['kind'] {
  const names = [source, target.replace(/^(?:the|a|an) /iu, '')].filter((name) => name !== '')
  if (names.some((name) => DOCUMENT.test(name))) return 'document'
  return names.some((name) => BODY.test(name)) ? 'body' : 'person'
}
