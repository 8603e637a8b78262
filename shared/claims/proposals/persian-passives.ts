import type { VerbClass } from '../../model/records.ts'
import type { PersianCue } from './persian-cues.ts'
import { SAYING } from './saying-classes.ts'

/** «تهدید شد», «محکوم شد», «دعوت شد»: what happened to somebody, not what somebody said. */
export function isSuffered({ entry, form }: PersianCue): boolean {
  return (form.passive && !SAYING.has(entry.class)) || (form.passive && entry.name === 'تهدید کرد')
}

/** گفته می‌شود: whoever says it is not there. */
export function passiveClass({ entry, form }: PersianCue): VerbClass {
  return form.passive && entry.name === 'گفت' ? 'DIS' : entry.class
}
