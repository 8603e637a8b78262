import { numberOf } from './number-words.ts'
import { groupTypes } from './pair-signal.ts'
import type { PairSignal } from './pair-signal.ts'

/** Counts measured on development texts: small numbers, and numbers spelled out, turn up by chance. */
const LARGE = 6
const SMALL = 2
const SPELLED = 1.5
const OTHER_CALENDAR = 1

/** The same number in any digits or in words, and a year of the solar Hijri calendar against its Gregorian ones. */
export const sameNumbers: PairSignal = (source, target, add) => {
  const partners = groupTypes(target, (type) => {
    const value = numberOf(type)
    return value === undefined ? [] : [String(value)]
  })
  source.types.forEach((type, id) => {
    const value = numberOf(type)
    if (value === undefined) return
    for (const partner of partners.get(String(value)) ?? []) {
      const isSpelled = type.kind === 'word' || target.types[partner]!.kind === 'word'
      add(id, partner, isSpelled ? SPELLED : value < 10 ? SMALL : LARGE)
    }
    for (const year of otherCalendar(value)) {
      for (const partner of partners.get(String(year)) ?? []) add(id, partner, OTHER_CALENDAR)
    }
  })
}

/** Gregorian years for a solar Hijri one and the other way round: 1398 began in 2019. */
function otherCalendar(year: number): number[] {
  if (year >= 1250 && year <= 1450) return [year + 621, year + 622]
  return year >= 1871 && year <= 2071 ? [year - 621, year - 622] : []
}
