/** Numbers distinct keys 0, 1, 2, … in the order met: a Map of millions of numbers without its weight. */
export class KeyNumbers {
  private slots = new Int32Array(1024).fill(-1)
  private list = new Float64Array(512)
  private count = 0

  /** `key`: a whole number from 0 to 2^53. */
  numberOf(key: number): number {
    const slot = this.slotOf(key)
    const known = this.slots[slot] ?? -1
    if (known >= 0) return known
    if (this.count === this.list.length) {
      this.grow()
      return this.numberOf(key)
    }
    this.slots[slot] = this.count
    this.list[this.count] = key
    return this.count++
  }

  /** The number of a key met before. */
  find(key: number): number | undefined {
    const number = this.slots[this.slotOf(key)] ?? -1
    return number < 0 ? undefined : number
  }

  /** The keys, by number. */
  keys(): Float64Array {
    return this.list.subarray(0, this.count)
  }

  /** Where a key is, or the free slot where it would go; linear probing, at most half of the slots are taken. */
  private slotOf(key: number): number {
    const mask = this.slots.length - 1
    let slot = hash(key) & mask
    for (;;) {
      const number = this.slots[slot] ?? -1
      if (number < 0 || this.list[number] === key) return slot
      slot = (slot + 1) & mask
    }
  }

  private grow(): void {
    const list = new Float64Array(this.list.length * 2)
    list.set(this.list)
    this.list = list
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    for (let number = 0; number < this.count; number++) this.slots[this.slotOf(list[number] ?? 0)] = number
  }
}

/** Both halves of the number, mixed by multiplication (constants of MurmurHash3's finaliser). */
function hash(key: number): number {
  let mixed = (key | 0) ^ Math.imul(Math.floor(key / 0x1_0000_0000) | 0, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35)
  return mixed ^ (mixed >>> 15)
}
