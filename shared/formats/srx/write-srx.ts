import { expandLists } from '../../text/compile-rules.ts'
import type { RulesByLanguage, SegmentationRule, SegmentationRules } from '../../text/segmentation-rule.ts'
import { ANY_LANGUAGE } from '../../text/segmentation-rules.ts'
import { escapeAttribute, escapeText } from '../tmx/escape-xml.ts'

export const SRX_NAMESPACE = 'http://www.lisa.org/srx20'

/**
 * Rules as SRX 2.0, in the dialect of ICU: what other programs read. A list of words is written out where it is used,
 * in a group that has its name, so that `readSrx` finds it again; the name of a rule is a comment before it.
 */
export function writeSrx(rules: RulesByLanguage): string {
  const languages = Object.keys(rules).toSorted(
    (a, b) => Number(a === ANY_LANGUAGE) - Number(b === ANY_LANGUAGE),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="${SRX_NAMESPACE}" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${languages.map((language) => languageRule(language, rules[language]!)).join('')}    </languagerules>
    <maprules>
${languages.map(languageMap).join('')}    </maprules>
  </body>
</srx>
`
}

function languageRule(language: string, { rules, words }: SegmentationRules): string {
  const written = rules.map((rule) => ruleElement(rule, words)).join('')
  return `      <languagerule languagerulename="${escapeAttribute(nameOf(language))}">\n${written}      </languagerule>\n`
}

function languageMap(language: string): string {
  const pattern = language === ANY_LANGUAGE ? '.*' : `${[...language].map(eitherCase).join('')}([-_].*)?`
  return `      <languagemap languagepattern="${escapeAttribute(pattern)}" languagerulename="${escapeAttribute(nameOf(language))}"/>\n`
}

function nameOf(language: string): string {
  return language === ANY_LANGUAGE ? 'default' : language
}

function eitherCase(letter: string): string {
  const [upper, lower] = [letter.toUpperCase(), letter.toLowerCase()]
  return upper === lower ? letter : `[${upper}${lower}]`
}

function ruleElement(
  { name, breaks, before, after }: SegmentationRule,
  words: SegmentationRules['words'],
): string {
  const part = (tag: string, source: string) =>
    `<${tag}>${escapeText(toIcu(withLists(source, words)))}</${tag}>`
  // Two hyphens would end the comment, and a parser would refuse the file.
  const comment = name === '' ? '' : `        <!-- ${name.replace(/-(?=-|$)/g, '- ')} -->\n`
  return `${comment}        <rule break="${breaks ? 'yes' : 'no'}">${part('beforebreak', before)}${part('afterbreak', after)}</rule>\n`
}

/** A group may have its name once in an expression; a second one is written out without it. */
function withLists(source: string, words: SegmentationRules['words']): string {
  const named = new Set<string>()
  return expandLists(source, words, (name, alternatives) => {
    const isFirst = !named.has(name)
    named.add(name)
    return isFirst ? `(?<${name}>${alternatives})` : `(?:${alternatives})`
  })
}

/** ICU and Java write a code point beyond four digits with \x. */
function toIcu(source: string): string {
  return source.replace(/\\u\{([0-9a-fA-F]+)\}/g, '\\x{$1}')
}
