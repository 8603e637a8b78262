/** Numbers from 0 up to 1, the same for the same seed in every run (mulberry32, 32 bits of state). */
export class SeededRandom {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  of<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!
  }

  readonly bytes = (bytes: Uint8Array<ArrayBuffer>): void => {
    for (let index = 0; index < bytes.length; index++) bytes[index] = this.between(0, 255)
  }
}
