import { describe, expect, it } from 'vitest'
import { COMMAND_IDS, isCommandId } from './command-id.ts'
import { createTranslator } from './create-translator.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { pickLanguage, windowDirection } from './languages.ts'

/** Every text of a locale by its key. */
function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`
    return typeof inner === 'string' ? [[here, inner] as [string, string]] : flatten(inner as object, here)
  })
}

const english = new Map(flatten(en))
const persian = new Map(flatten(fa))
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1]!).toSorted()
const names = (text: string) => placeholders(text).map((one) => one.split(',')[0]!.trim())

describe('the languages', () => {
  it('have the same keys, none of them empty', () => {
    expect([...persian.keys()]).toEqual([...english.keys()])
    expect([...english, ...persian].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the same placeholders in each text, in the same forms', () => {
    for (const [key, text] of english) {
      const [here, there] = [placeholders(text), placeholders(persian.get(key)!)]
      // "One" may say its number in words where it means one alone, as it does in English.
      if (key.endsWith('_one'))
        expect(new Set([...here, '', ...there]).size, key).toBeLessThanOrEqual(there.length + 1)
      else expect(new Set(there), key).toEqual(new Set(here))
    }
  })

  it('say numbers in digits where Persian counts nothing as one', () => {
    const withoutCount = [...persian].filter(
      ([key, text]) => key.endsWith('_one') && !names(text).includes('count'),
    )
    expect(withoutCount.map(([key]) => key)).toEqual([])
  })

  it('have every plural in all the forms that each language needs', () => {
    for (const [locale, texts] of [
      ['en', english],
      ['fa', persian],
    ] as const) {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
      const bases = new Set(
        [...texts.keys()].map((key) => /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1]),
      )
      for (const base of bases) {
        if (base === undefined) continue
        for (const form of forms) expect(texts.has(`${base}_${form}`), `${base}_${form}`).toBe(true)
      }
    }
  })

  it('pass every count and every number through the digits of the language', () => {
    const bare = [...english, ...persian].filter(([, text]) => /\{\{\s*(?:count|line)\s*\}\}/.test(text))
    expect(bare.map(([key]) => key)).toEqual([])
  })
})

describe('the Persian', () => {
  it.each([...persian])('of %s is written as Persian is', (_key, text) => {
    const words = text.replace(/\{\{.*?\}\}/g, 'x')
    // Letters and digits of Arabic keyboards.
    expect(words).not.toMatch(/[يكىۀ٤٥٦]/)
    // A zero-width non-joiner stands inside a word.
    expect(words).not.toMatch(/(?:^|[\s«(])\u200c|\u200c(?:$|[\s».،؛:!؟)])/)
    // Latin punctuation after Persian words.
    expect(words).not.toMatch(/[آ-ی][?;,%]|\.\.\./)
  })
})

describe('a translator', () => {
  it('counts, and writes numbers in the digits of its language', () => {
    const [inEnglish, inPersian] = [createTranslator('en').t, createTranslator('fa').t]
    expect(inEnglish('dialogs.new.sentences', { count: 1 })).toBe('1 sentence')
    expect(inEnglish('dialogs.new.sentences', { count: 1200 })).toBe('1,200 sentences')
    expect(inPersian('dialogs.new.sentences', { count: 1200 })).toBe('۱٬۲۰۰ جمله')
    expect(inPersian('dialogs.new.sentences', { count: 0 })).toBe('۰ جمله')
    expect(inPersian('app.loading', { share: 0.5 })).toContain('۵۰٪')
  })

  it('shows foreign words in an isolate of their own, with nothing left in them that could break out', () => {
    const { t } = createTranslator('en')
    const shown = t('errors.host.internal', { id: 'a\u2069\u202eb' })
    expect(shown).toContain('\u2068a⟨U+2069⟩⟨U+202E⟩b\u2069')
  })

  it('keeps the ending of a file’s name on the right', () => {
    const { t } = createTranslator('fa')
    expect(t('errors.host.not-found', { name: 'گزارش.taraz.json' })).toContain(
      '\u2066\u2068گزارش\u2069.taraz.json\u2069',
    )
    expect(t('errors.host.not-found', { name: 'پوشه' })).toContain('\u2068پوشه\u2069')
  })

  it('leaves isolates out for terminals that draw them', () => {
    const { t } = createTranslator('en', { isolates: false })
    expect(t('errors.host.not-found', { name: 'a.txt' })).toBe(
      'a.txt is not there any more: it was moved, renamed or deleted.',
    )
  })

  it('switches its language', async () => {
    const translator = createTranslator('en')
    await translator.changeLanguage('fa')
    expect(translator.t('app.name')).toBe('تراز')
  })
})

it('picks the first of the system’s languages that there is', () => {
  expect(pickLanguage(['de-DE', 'fa-IR', 'en'])).toBe('fa')
  expect(pickLanguage(['FA'])).toBe('fa')
  expect(pickLanguage(['de'])).toBe('en')
  expect([windowDirection('fa'), windowDirection('en')]).toEqual(['rtl', 'ltr'])
})

it('knows a command by its id', () => {
  expect(COMMAND_IDS).toContain('editor.split')
  expect(isCommandId('editor.split')).toBe(true)
  expect(isCommandId('editor.nothing')).toBe(false)
})
