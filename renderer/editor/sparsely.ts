/** While more is on its way, what is shown of it is drawn again no oftener than this. */
const EVERY_MS = 300

/**
 * For those who follow CalmChanges: tells that there is news once all of it has come, and now and then before. Call
 * it with each batch: whether it brought news, and whether more is on its way.
 */
export function sparsely(tell: () => void): (isNews: boolean, isMore: boolean) => void {
  let hasNews = false
  let told = -Infinity
  return (isNews, isMore) => {
    hasNews ||= isNews
    if (!hasNews || (isMore && performance.now() - told < EVERY_MS)) return
    hasNews = false
    told = performance.now()
    tell()
  }
}
