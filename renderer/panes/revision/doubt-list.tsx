import { useTranslation } from 'react-i18next'
import type { Side } from '../../../shared/model/records.ts'
import type { RevisionDoubt } from '../../../shared/operations/revision/revision-plan.ts'
import { MarkedWords, SideText } from '../../editor/side-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'

/** More than this nobody goes through one by one. */
const MOST = 200

type DoubtListProps = {
  readonly doubts: readonly RevisionDoubt[]
  readonly side: Side
  readonly refused: ReadonlySet<string>
  readonly onChange: (refused: ReadonlySet<string>) => void
}

/** Everything that is not sure, ticked where it is accepted. */
export function DoubtList({ doubts, side, refused, onChange }: DoubtListProps) {
  const { t } = useTranslation()
  if (doubts.length === 0) return <p>{t('revision.sure')}</p>
  const decide = (id: string, isAccepted: boolean) => {
    const next = new Set(refused)
    if (isAccepted) next.delete(id)
    else next.add(id)
    onChange(next)
  }
  return (
    <section aria-label={t('revision.doubts', { count: doubts.length })}>
      <div className="revision-head">
        <h3 className="ui-field-label">{t('revision.doubts', { count: doubts.length })}</h3>
        <Button size="small" kind="quiet" onClick={() => onChange(new Set())}>
          {t('revision.all')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => onChange(new Set(doubts.map(({ id }) => id)))}>
          {t('revision.none')}
        </Button>
      </div>
      <p className="ui-hint">{t('revision.doubtsHint')}</p>
      <ul className="revision-doubts">
        {doubts.slice(0, MOST).map((doubt) => (
          <li key={doubt.id} className="revision-doubt" data-refused={refused.has(doubt.id)}>
            <Checkbox
              label={<DoubtLabel doubt={doubt} />}
              checked={!refused.has(doubt.id)}
              onChange={(isAccepted) => decide(doubt.id, isAccepted)}
            />
            <DoubtWords doubt={doubt} side={side} />
          </li>
        ))}
      </ul>
      {doubts.length > MOST && (
        <p className="ui-hint">{t('revision.more', { total: doubts.length, shown: MOST })}</p>
      )}
    </section>
  )
}

function DoubtLabel({ doubt }: { readonly doubt: RevisionDoubt }) {
  const { t } = useTranslation()
  const isLockedGone = doubt.kind === 'locked' && doubt.after === ''
  const words = t(`revision.kinds.${isLockedGone ? 'lockedGone' : doubt.kind}`)
  if (doubt.kind !== 'gone') return words
  const on = [
    ...(doubt.claims > 0 ? [t('revision.claims', { count: doubt.claims })] : []),
    ...(doubt.notes > 0 ? [t('revision.notes', { count: doubt.notes })] : []),
  ]
  return `${words} (${on.join(' · ')})`
}

function DoubtWords({ doubt, side }: { readonly doubt: RevisionDoubt; readonly side: Side }) {
  if (doubt.kind === 'gone') return <SideText side={side}>{doubt.before}</SideText>
  if (doubt.kind === 'words')
    return (
      <>
        <SideText side={side}>
          <QuotedWords text={doubt.before} quote={doubt.quote} />
        </SideText>
        <SideText side={side}>
          <QuotedWords text={doubt.after} quote={doubt.quote} />
        </SideText>
      </>
    )
  return (
    <>
      <SideText side={side}>
        <MarkedWords text={doubt.before} beside={doubt.after} />
      </SideText>
      {doubt.after !== '' && (
        <SideText side={side}>
          <MarkedWords text={doubt.after} beside={doubt.before} />
        </SideText>
      )}
    </>
  )
}

function QuotedWords({ text, quote }: { readonly text: string; readonly quote: string }) {
  const at = text.indexOf(quote)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  )
}
