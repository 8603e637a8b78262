import { SaxesParser } from 'saxes'
import { fail, ok, type Result } from '../../model/result.ts'
import { checkRules, wordsIn } from '../../text/compile-rules.ts'
import type { RulesByLanguage, SegmentationRule, SegmentationRules } from '../../text/segmentation-rule.ts'
import { ANY_LANGUAGE } from '../../text/segmentation-rules.ts'
import { fromIcu } from './from-icu.ts'
import { SRX_NAMESPACE } from './write-srx.ts'

/** `line` is one-based; `detail` what stands there, or the parser's own sentence. */
export type SrxProblem = {
  readonly code: 'not-xml' | 'not-srx' | 'no-rules'
  readonly line: number
  readonly detail: string
}

/** `unusable`: rules that ECMAScript has no expression for, left out; by their language and place, from 1. */
export type SrxRules = {
  readonly rules: RulesByLanguage
  readonly unusable: readonly { readonly language: string; readonly rule: number; readonly detail: string }[]
}

/**
 * The rules of an SRX file (2.0; 1.0 where it says the same). Languages are those of `languages` that its patterns
 * match, by their first subtag; a pattern that matches any is kept for all others. Lists of words are found again
 * where `writeSrx` named them.
 */
export function readSrx(
  text: string,
  languages: readonly string[] = COMMON_LANGUAGES,
): Result<SrxRules, SrxProblem> {
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const { sets, maps, cascade } = parsed.value
  const unusable: SrxRules['unusable'][number][] = []
  const rules: Record<string, SegmentationRules> = {}
  const isMatch = (pattern: string, tag: string) => matches(fromIcu(pattern), tag)
  for (const language of [...languages, ANY_LANGUAGE]) {
    const tag = language === ANY_LANGUAGE ? NO_LANGUAGE : language
    const matching = maps.filter(({ pattern }) => isMatch(pattern, tag))
    const isOfItsOwn = matching.some(({ pattern }) => !isMatch(pattern, NO_LANGUAGE))
    if (language !== ANY_LANGUAGE && !isOfItsOwn) continue
    const used = cascade ? matching : matching.slice(0, 1)
    const found = used.flatMap(({ name }) => sets.get(name) ?? [])
    if (found.length > 0) rules[language] = usableRules(withWords(found), language, unusable)
  }
  return Object.keys(rules).length > 0
    ? ok({ rules, unusable })
    : fail({ code: 'no-rules', line: 1, detail: '' })
}

const NO_LANGUAGE = 'qqq'
const COMMON_LANGUAGES: readonly string[] = (
  'fa en ar az bg bn bs ca ckb cs da de el es et eu fi fr ga gl gu he hi hr hu hy id is it ja ka kk kk km kn ko ku ky lo ' +
  'lt lv mk ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru sd sk sl sq sr sv sw ta te tg th tk tl tr tt ug uk ur uz vi yi zh'
).split(' ')

/** Patterns are written for tags such as EN-US as well as en. */
function matches(pattern: string, tag: string): boolean {
  try {
    const whole = new RegExp(`^(?:${pattern})$`, 'iu')
    return [tag, `${tag}-XX`, `${tag}_XX`].some((form) => whole.test(form))
  } catch {
    return false
  }
}

function usableRules(
  rules: SegmentationRules,
  language: string,
  unusable: SrxRules['unusable'][number][],
): SegmentationRules {
  const problems = new Map(checkRules(rules).map((problem) => [problem.rule, problem.detail]))
  for (const [rule, detail] of problems) unusable.push({ language, rule: rule + 1, detail })
  return { ...rules, rules: rules.rules.filter((_, index) => !problems.has(index)) }
}

/** Each named group of plain words becomes a list; a name that stands for other words elsewhere stays a group. */
function withWords(found: readonly SegmentationRule[]): SegmentationRules {
  const words: Record<string, string[]> = {}
  const listed = (source: string) =>
    source.replace(
      /\(\?<([A-Za-z][A-Za-z0-9]*)>((?:\(\?!\)|\\.|[^()\\])*)\)/g,
      (whole, name: string, inner: string) => {
        const list = wordsIn(inner)
        if (!list) return whole
        words[name] ??= list
        return JSON.stringify(words[name]) === JSON.stringify(list) ? `{${name}}` : `(?:${inner})`
      },
    )
  const rules = found.map((rule) => ({ ...rule, before: listed(rule.before), after: listed(rule.after) }))
  return { words, rules }
}

type Srx = {
  readonly sets: ReadonlyMap<string, readonly SegmentationRule[]>
  readonly maps: readonly { readonly pattern: string; readonly name: string }[]
  readonly cascade: boolean
}

function parse(text: string): Result<Srx, SrxProblem> {
  const parser = new SaxesParser({ xmlns: true })
  const reading = new Reading()
  let problem: SrxProblem | undefined
  const stop = (code: SrxProblem['code'], detail: string) => (problem ??= { code, line: parser.line, detail })
  parser.on('error', (error) => void stop('not-xml', error.message.replace(/^\d+:\d+: /, '')))
  parser.on('opentag', ({ local, uri, attributes }) => {
    const value = (name: string) => attributes[name]?.value ?? ''
    if (reading.isRoot && (local !== 'srx' || (uri !== SRX_NAMESPACE && uri !== ''))) stop('not-srx', local)
    reading.open(local, value)
  })
  parser.on('text', (part) => reading.text(part))
  parser.on('cdata', (part) => reading.text(part))
  parser.on('comment', (comment) => reading.comment(comment))
  parser.on('closetag', ({ local }) => reading.close(local))
  parser.write(text.replace(/^\ufeff/, '')).close()
  return problem ? fail(problem) : ok(reading)
}

/** What has been read so far; elements of other namespaces in the header have no names that matter here. */
class Reading implements Srx {
  readonly sets = new Map<string, SegmentationRule[]>()
  readonly maps: { pattern: string; name: string }[] = []
  cascade = false
  isRoot = true
  private set: SegmentationRule[] = []
  private rule = { name: '', breaks: true, before: '', after: '' }
  private part: 'before' | 'after' | undefined
  private name = ''

  open(element: string, value: (name: string) => string): void {
    this.isRoot = false
    if (element === 'header') this.cascade = value('cascade') === 'yes'
    if (element === 'languagerule') this.sets.set(value('languagerulename'), (this.set = []))
    if (element === 'languagemap')
      this.maps.push({ pattern: value('languagepattern'), name: value('languagerulename') })
    if (element === 'rule')
      this.rule = { name: this.name, breaks: value('break') !== 'no', before: '', after: '' }
    this.part = element === 'beforebreak' ? 'before' : element === 'afterbreak' ? 'after' : undefined
  }

  text(part: string): void {
    if (this.part) this.rule[this.part] += part
  }

  comment(comment: string): void {
    this.name = comment.trim().slice(0, 200)
  }

  close(element: string): void {
    this.part = undefined
    if (element !== 'rule') return
    const { before, after } = this.rule
    this.set.push({ ...this.rule, before: fromIcu(before), after: fromIcu(after) })
    this.name = ''
  }
}
