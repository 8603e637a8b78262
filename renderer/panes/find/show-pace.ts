/** What was found so far is shown no more often than this, but the first of it sooner: an eye waits for that. */
const SHOW_MS = 150
const FIRST_MS = 50

/** For one search: asked again and again whether anything was found, says each time whether to show it now. */
export function showPace(): (hasFound: boolean) => boolean {
  let last = performance.now()
  let isFirst = true
  return (hasFound) => {
    const now = performance.now()
    if (now - last < (isFirst && hasFound ? FIRST_MS : SHOW_MS)) return false
    last = now
    isFirst &&= !hasFound
    return true
  }
}
