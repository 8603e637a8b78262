/** What became of some words: those that stayed at either end, and in the middle what went and what came. */
export type WordsChange = {
  readonly lead: string
  readonly removed: string
  readonly inserted: string
  readonly tail: string
}

/**
 * The one stretch by which two texts differ, widened to whole words so that a reader sees words and not letters.
 * Joined again, lead + removed + tail is `before` and lead + inserted + tail is `now`.
 */
export function wordsChange(before: string, now: string): WordsChange {
  const shorter = Math.min(before.length, now.length)
  let lead = 0
  while (lead < shorter && before[lead] === now[lead]) lead++
  while (!isEdge(before, lead) || !isEdge(now, lead)) lead--
  let tail = 0
  while (tail < shorter - lead && before.at(-1 - tail) === now.at(-1 - tail)) tail++
  while (!isEdge(before, before.length - tail) || !isEdge(now, now.length - tail)) tail--
  return {
    lead: before.slice(0, lead),
    removed: before.slice(lead, before.length - tail),
    inserted: now.slice(lead, now.length - tail),
    tail: before.slice(before.length - tail),
  }
}

/** Not in the midst of a word. */
function isEdge(text: string, at: number): boolean {
  return at <= 0 || at >= text.length || /\s/.test(text[at - 1]!) || /\s/.test(text[at]!)
}
