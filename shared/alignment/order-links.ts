import type { SentenceGroup } from './alignment.ts'

/** Links in the order of the source; one without a source stands after that of the target sentence before it. */
export function orderLinks<Link extends SentenceGroup>(links: readonly Link[]): Link[] {
  const ownerOf = new Map(links.flatMap((link) => link.target.map((index) => [index, link] as const)))
  const followers = new Map<Link | undefined, Link[]>()
  const lone = links.filter(({ source }) => source.length === 0).sort((a, b) => a.target[0]! - b.target[0]!)
  for (const link of lone) {
    const owner = ownerOf.get(link.target[0]! - 1)
    followers.set(owner, [...(followers.get(owner) ?? []), link])
  }
  const ordered: Link[] = []
  const place = (link: Link | undefined): void => {
    for (let next = [link]; next.length > 0;) {
      const one = next.pop()
      if (one) ordered.push(one)
      next.push(...(followers.get(one) ?? []).toReversed())
    }
  }
  place(undefined)
  const rest = links.filter(({ source }) => source.length > 0).sort((a, b) => a.source[0]! - b.source[0]!)
  for (const link of rest) place(link)
  return ordered
}
