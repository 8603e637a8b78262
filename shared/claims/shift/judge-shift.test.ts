import { describe, expect, it } from 'vitest'
import { classOfCue } from '../lexicon/class-of-cue.ts'
import { compileLexicon } from '../lexicon/verb-lexicon.ts'
import { judgeShift } from './judge-shift.ts'

const lexicon = compileLexicon()

function judge(source: string | null, target: string | null, content = 'متن') {
  const side = (cue: string | null, language: string) =>
    cue === null ? undefined : { cue: classOfCue(cue, language, lexicon, content), content }
  return judgeShift(side(source, 'fa'), side(target, 'en'), lexicon)
}

describe('the shift of commitment', () => {
  it.each([
    ['گفت', 'said', 'none', null],
    ['گفت', 'added', 'none', null],
    ['افزود', 'stated', 'none', null],
    ['گفت', 'announced', 'info', 'stronger'],
    ['اعلام کرد', 'said', 'info', 'weaker'],
    ['تصریح کرد', 'said', 'info', 'weaker'],
    ['گفت', 'claimed', 'alert', 'other'],
    ['گفت', 'insisted', 'info', 'stronger'],
    ['گفت', 'admitted', 'alert', 'other'],
    ['گفت', 'confirmed', 'alert', 'stronger'],
    ['مدعی شد', 'said', 'alert', 'weaker'],
    ['به ادعای', 'according to', 'alert', 'weaker'],
    ['اعتراف کرد', 'said', 'alert', 'weaker'],
    ['اعتراف کرد', 'acknowledged', 'alert', 'weaker'],
    ['اذعان کرد', 'confessed', 'alert', 'stronger'],
    ['تأکید کرد', 'confirmed', 'alert', 'other'],
    ['دانست', 'knew', 'alert', 'stronger'],
    ['دانست', 'described', 'none', null],
    ['معتقد است', 'claims', 'alert', 'other'],
    ['معتقد است', 'knows', 'alert', 'stronger'],
    ['گفته می‌شود', 'is known', 'alert', 'stronger'],
    ['تکذیب کرد', 'denied', 'none', null],
    ['تکذیب کرد', 'refuted', 'alert', 'stronger'],
    ['رد کرد', 'denied', 'none', null],
    ['رد کرد', 'refuted', 'info', 'stronger'],
    ['پیشنهاد کرد', 'demanded', 'alert', 'stronger'],
    ['خواستار شد', 'demanded', 'info', 'stronger'],
    ['خواستار شد', 'called for', 'none', null],
    ['هشدار داد', 'threatened', 'info', 'stronger'],
    ['ابراز تأسف کرد', 'apologised', 'alert', 'other'],
    ['ابراز امیدواری کرد', 'promised', 'alert', 'stronger'],
    ['تقدیر کرد', 'praised', 'info', 'stronger'],
    ['تقدیر کرد', 'hailed', 'alert', 'stronger'],
    ['محکوم کرد', 'criticised', 'info', 'weaker'],
    ['متهم کرد', 'blamed', 'info', 'weaker'],
    ['وعده داد', 'said', 'alert', 'weaker'],
    ['وعده داد', 'vowed', 'info', 'stronger'],
    ['اعلام آمادگی کرده است', 'has promised', 'info', 'stronger'],
    ['متعهد شد', 'pledged', 'none', null],
  ])('%s → %s: %s %s', (source, target, level, kind) => {
    expect(judge(source, target)).toMatchObject({ level, kind })
  })

  it('allows "called for" where the content says must, and only there', () => {
    expect(judge('تأکید کرد', 'called for', 'راه باید باز شود').level).toBe('none')
    expect(judge('تأکید کرد', 'called for', 'راه باز است').level).toBe('alert')
  })

  it('finds what is lost and what is added', () => {
    expect(judge('گفت', null)).toMatchObject({ level: 'alert', kind: 'lost', reason: { part: 'claim' } })
    expect(judge(null, 'said')).toMatchObject({ level: 'alert', kind: 'added' })
    const left = judgeShift(
      { cue: classOfCue('گفت', 'fa'), content: 'الف' },
      { cue: undefined, content: 'A' },
    )
    expect(left).toMatchObject({ kind: 'lost', reason: { part: 'attribution' } })
  })

  it('says what became of the distance and of the truth', () => {
    expect(judge('مدعی شد', 'said').reason).toMatchObject({
      kind: 'distanceLost',
      source: 'مدعی شد',
      target: 'said',
    })
    expect(judge('دانست', 'knew').reason?.kind).toBe('truthAdded')
    expect(judge('اعتراف کرد', 'said').reason?.kind).toBe('truthLost')
    expect(judge('گفت', 'did not say').reason?.kind).toBe('otherAct')
  })

  it('reads the arrows of the table backwards from English', () => {
    const said = { cue: classOfCue('said', 'en'), content: 'x' }
    const claimed = { cue: classOfCue('مدعی شد', 'fa'), content: 'y' }
    expect(judgeShift(said, claimed)).toMatchObject({ level: 'alert', kind: 'stronger' })
  })
})
