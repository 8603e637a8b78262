import { ChevronDown, Sparkles } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useProjectStore } from '../../../editor/store-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useDesk, usePaneView, usePretag, useProposalOrder } from '../use-desk.ts'
import { acceptProposals, refuseProposals } from './decide-proposals.ts'
import { isRule } from './proposal-rules.ts'

/** How the search goes and what it found, and the way to decide on it; nothing where there is nothing to say. */
export function ProposalsStrip() {
  const { t } = useTranslation()
  const desk = useDesk()
  const pretag = usePretag()
  const view = usePaneView()
  const ids = useProposalOrder()
  if (pretag?.phase === 'working') return <Working share={pretag.share} />
  const message =
    pretag?.phase === 'noVerbs' || pretag?.phase === 'noneHere'
      ? t(`proposals.${pretag.phase}`)
      : pretag?.phase === 'done' && pretag.found === 0
        ? t('proposals.none')
        : null
  if (ids.length === 0 && message === null) return null
  return (
    <div className="proposals-strip" role="group" aria-label={t('proposals.title')}>
      <p role="status">
        <Sparkles aria-hidden />
        {message ?? t('proposals.count', { count: ids.length })}
      </p>
      {ids.length > 0 && (
        <span className="proposals-buttons">
          <Button
            size="small"
            kind={view === 'proposals' ? 'plain' : 'primary'}
            onClick={() => {
              desk.setView(view === 'proposals' ? 'claims' : 'proposals')
              if (view === 'claims') desk.requestFocus('list')
            }}
          >
            {t(view === 'proposals' ? 'proposals.back' : 'proposals.walk')}
          </Button>
          {view === 'proposals' && <RuleMenu />}
        </span>
      )}
      {view === 'proposals' && ids.length > 0 && (
        <p className="ui-hint">
          <Kbd keys="Enter" /> {t('proposals.keys.accept')} · <Kbd keys="Delete" />{' '}
          {t('proposals.keys.refuse')}
        </p>
      )}
    </div>
  )
}

function Working({ share }: { readonly share: number }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const label = t('proposals.working', { share })
  return (
    <div className="proposals-strip" role="group" aria-label={t('proposals.title')}>
      <p role="status">{label}</p>
      <Progress label={label} share={share} />
      <Button size="small" onClick={() => desk.setPretag(null)}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}

/** Accepts, or refuses, many at once. */
function RuleMenu() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const ids = useProposalOrder()
  const rules = new Map<string, (typeof ids)[number][]>()
  for (const id of ids) {
    const rule = store.state.claim(id)?.proposal?.rule ?? ''
    rules.set(rule, [...(rules.get(rule) ?? []), id])
  }
  const items = [...rules].map(([rule, those]) => ({
    id: rule,
    label: t('proposals.acceptRuleItem', {
      rule: isRule(rule) ? t(`proposals.rule.${rule}`) : rule,
      count: those.length,
    }),
    onSelect: () => acceptProposals(store, those),
  }))
  return (
    <Menu
      trigger={
        <Button size="small">
          {t('proposals.acceptRule')}
          <ChevronDown aria-hidden />
        </Button>
      }
      items={[
        ...items,
        {
          id: 'all',
          label: t('proposals.acceptAll', { count: ids.length }),
          onSelect: () => acceptProposals(store, ids),
        },
        {
          id: 'none',
          label: t('proposals.refuseAll', { count: ids.length }),
          onSelect: () => refuseProposals(store, ids),
        },
      ]}
    />
  )
}
