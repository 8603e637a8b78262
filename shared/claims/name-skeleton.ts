/**
 * The consonants of a word as both scripts hear them, for telling that پزشکیان is Pezeshkian. Vowels go, and with
 * them what Persian writes for vowels (ا و ی ع ه) and English for the same letters (h v w y); letters that
 * transcriptions mix up are one (p f, gh q g). A word that opens with a vowel is marked: Iran is not "ran". Undefined
 * where fewer than two consonants are left, for then too many words sound alike.
 */
export function nameSkeleton(word: string): string | undefined {
  const plain = word.normalize('NFKD').replace(/[\p{M}\p{Cf}ـ]/gu, '')
  const isArabic = /\p{Script=Arabic}/u.test(plain)
  if (!isArabic && !/^\p{Script=Latin}/u.test(plain)) return undefined
  const stem = isArabic ? plain : plain.toLowerCase().replace(/['’]s$/u, '')
  const opensWithVowel = isArabic ? /^[اعآ]/u.test(stem) : /^[aeiou]/u.test(stem)
  const consonants = isArabic ? arabicConsonants(stem) : latinConsonants(stem)
  const single = consonants.replace(/(.)\1+/gu, '$1')
  if (single.length < 2) return undefined
  return (opensWithVowel ? '-' : '') + single
}

const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'f',
  ف: 'f',
  ت: 't',
  ط: 't',
  ث: 's',
  س: 's',
  ص: 's',
  ج: 'j',
  چ: 'C',
  خ: 'k',
  ک: 'k',
  ك: 'k',
  د: 'd',
  ذ: 'z',
  ز: 'z',
  ض: 'z',
  ظ: 'z',
  ژ: 'j',
  ر: 'r',
  ش: 'S',
  غ: 'g',
  ق: 'g',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
}

function arabicConsonants(word: string): string {
  return Array.from(word, (letter) => ARABIC[letter] ?? '').join('')
}

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 'S'],
  [/ch|tch/g, 'C'],
  [/kh|ck/g, 'k'],
  [/gh|q/g, 'g'],
  [/zh/g, 'j'],
  [/ph|p/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'z'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/[^a-zSC]|[aeiouhvwy]/g, ''],
]

function latinConsonants(word: string): string {
  return LATIN.reduce((text, [letters, sound]) => text.replace(letters, sound), word)
}
