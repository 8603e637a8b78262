import { unreachable } from '../../../shared/model/result.ts'
import type { ClaimReading } from '../../../shared/claims/shift/claim-reading.ts'
import type { ShiftReason } from '../../../shared/claims/shift/shift-judgement.ts'
import type { Translate } from '../../../shared/i18n/create-translator.ts'
import type { VerbClass } from '../../../shared/model/records.ts'

export type ShiftChip = {
  readonly tone: 'good' | 'warn' | 'alert' | 'plain'
  readonly icon: 'same' | 'changed' | 'lost' | 'pending' | 'intended'
  readonly text: string
}

/** One line of judgement: same force, weaker, lost. */
export function shiftChip(reading: ClaimReading, isIntended: boolean, t: Translate): ShiftChip {
  const { classes, shift, isPending } = reading
  if (isPending) return { tone: 'plain', icon: 'pending', text: t('shift.pending') }
  if (shift.level === 'none') {
    const isRead = isClass(classes.source) && isClass(classes.target)
    return { tone: 'good', icon: 'same', text: isRead ? t('shift.kind.same') : t('shift.noCue') }
  }
  const kind = t(`shift.kind.${shift.kind}`)
  if (isIntended) return { tone: 'plain', icon: 'intended', text: `${t('shift.intended')}: ${kind}` }
  const tone = shift.level === 'alert' ? 'alert' : 'warn'
  if (shift.kind === 'lost' || shift.kind === 'added' || !isClass(classes.source) || !isClass(classes.target))
    return { tone, icon: 'lost', text: kind }
  const [from, to] = [t(`shift.class.${classes.source}`), t(`shift.class.${classes.target}`)]
  return { tone, icon: 'changed', text: from === to ? kind : t('shift.changed', { kind, from, to }) }
}

function isClass(read: string): read is VerbClass {
  return read !== 'unknown' && read !== 'none'
}

/** The reason of a shift as a sentence. */
export function shiftReason(reason: ShiftReason, t: Translate): string {
  switch (reason.kind) {
    case 'lost':
      return reason.part === 'claim'
        ? t('shift.reason.lostClaim')
        : t('shift.reason.lostAttribution', { source: verb(reason.source, t) })
    case 'added':
      return t('shift.reason.added', { target: verb(reason.target, t) })
    case 'otherAct':
      return t('shift.reason.otherAct', {
        ...verbs(reason, t),
        from: t(`shift.class.${reason.from}`),
        to: t(`shift.class.${reason.to}`),
      })
    case 'otherFeeling':
      return t('shift.reason.otherFeeling', {
        ...verbs(reason, t),
        from: t(`shift.feeling.${reason.from}`),
        to: t(`shift.feeling.${reason.to}`),
      })
    case 'distanceLost':
    case 'distanceAdded':
    case 'truthAdded':
    case 'truthLost':
    case 'stressAdded':
    case 'stressLost':
    case 'degreeUp':
    case 'degreeDown':
    case 'otherOpposition':
      return t(`shift.reason.${reason.kind}`, verbs(reason, t))
    default:
      return unreachable(reason)
  }
}

function verbs(reason: { readonly source: string; readonly target: string }, t: Translate) {
  return { source: verb(reason.source, t), target: verb(reason.target, t) }
}

/** A person may have given a class where no verb is known. */
function verb(name: string, t: Translate): string {
  return /^[A-Z]{3}$/.test(name) ? t(`shift.class.${name as VerbClass}`) : name
}
