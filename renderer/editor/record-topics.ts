import type { Changes } from '../../shared/model/project-state.ts'

export type Topic = 'links' | 'sentences' | 'claims'

/** Versions of more records than this are not kept: a day of typing would hold on to every id it met. */
const MOST_VERSIONS = 5000

/**
 * Who wants to know of which record: a change wakes those who asked for that record and nobody else. A version is a
 * number that grows with each change of the record, so that a reader who subscribes late sees what it missed.
 */
export class RecordTopics {
  private readonly listeners = new Map<string, Set<() => void>>()
  private readonly versions = new Map<string, number>()
  private epoch = 0

  listen(topic: Topic, ids: readonly string[], listener: () => void): () => void {
    const keys = ids.map((id) => `${topic}:${id}`)
    for (const key of keys) {
      const set = this.listeners.get(key)
      if (set) set.add(listener)
      else this.listeners.set(key, new Set([listener]))
    }
    return () => {
      for (const key of keys) {
        const set = this.listeners.get(key)
        set?.delete(listener)
        if (set?.size === 0) this.listeners.delete(key)
      }
    }
  }

  versionOf(topic: Topic, ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + (this.versions.get(`${topic}:${id}`) ?? 0), this.epoch)
  }

  tell(changes: Changes): void {
    const woken = new Set<() => void>()
    for (const topic of ['links', 'sentences', 'claims'] as const) {
      for (const id of changes[topic]) this.touch(`${topic}:${id}`, woken)
    }
    for (const listener of woken) listener()
  }

  /** Anything may have changed: a part of the project came in. Costs what is on show, not what came. */
  tellAll(): void {
    this.epoch++
    for (const listener of new Set([...this.listeners.values()].flatMap((set) => [...set]))) listener()
  }

  private touch(key: string, woken: Set<() => void>): void {
    if (this.versions.size > MOST_VERSIONS) this.forgetVersions()
    this.versions.set(key, (this.versions.get(key) ?? 0) + 1)
    for (const listener of this.listeners.get(key) ?? []) woken.add(listener)
  }

  /** Every version is another one from now on: at worst a reader that subscribes just then draws once more. */
  private forgetVersions(): void {
    this.versions.clear()
    this.epoch += EPOCH
  }
}

/** More than a record is changed between two of them. */
const EPOCH = 2 ** 32
