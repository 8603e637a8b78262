/**
 * What a change is measured in where two texts are compared: a word (with its joiners and marks), a run of white space,
 * an emoji with all that belongs to it, any other character alone. Nothing is between two tokens, nothing is left out.
 */
const TOKEN =
  /[\p{L}\p{M}\p{N}\u200c\u200d]+|\s+|\p{RI}{2}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|[^]/gu

export function textTokens(text: string): string[] {
  return text.match(TOKEN) ?? []
}
