/**
 * What can make one text look like another, or flip the words around it: bidi embeddings, overrides, isolates and
 * marks, C0 and C1 controls, line and paragraph separators, the byte order mark, tag characters, lone surrogates.
 */
const deceiving =
  /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu

/**
 * A name or message from outside (file, author, title, error) made safe to show: such a character appears as its
 * number, ⟨U+202E⟩. ZWNJ and ZWJ stay, they are part of words. For display only; it still wants its own isolate.
 */
export function displayName(text: string): string {
  return text.replace(deceiving, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `⟨U+${number}⟩`
  })
}
