import { useEffect, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '../../../../shared/model/records.ts'
import { lookOf } from '../../../editor/claim-look.ts'
import { useEditorHandle } from '../../../editor/editor-handle.ts'
import { useProjectStore, useUi } from '../../../editor/store-context.ts'
import { PlacedMenu } from '../../../ui/menu.tsx'
import { anchorWords } from '../anchor-words.ts'
import { useClaimantName } from '../use-claimant-name.ts'
import { useDesk, useStackMenu } from '../use-desk.ts'
import { claimsUnderCaret } from './claims-under-caret.ts'
import { ClaimClicks } from './click-claims.ts'
import './stacked-claims.css'

/** Makes each of the claims that lie over one another reachable: by clicks, and from a menu at the caret. */
export function StackedClaims() {
  const store = useProjectStore()
  const handle = useEditorHandle()
  const stackMenu = useStackMenu()
  useEffect(() => {
    const { take } = new ClaimClicks(store, handle)
    document.addEventListener('click', take)
    return () => document.removeEventListener('click', take)
  }, [store, handle])
  return stackMenu && <StackMenu place={stackMenu} />
}

function StackMenu({ place }: { readonly place: { readonly x: number; readonly y: number } }) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const desk = useDesk()
  const handle = useEditorHandle()
  const { activeClaim } = useUi()
  const claims = claimsUnderCaret(store)
  return (
    <PlacedMenu
      label={t('claims.here', { count: claims.length })}
      place={place}
      items={claims.map((claim) => ({
        id: claim.id,
        label: <StackedClaim claim={claim} />,
        isChecked: claim.id === activeClaim,
        onSelect: () => store.setUi({ activeClaim: claim.id }),
      }))}
      onClose={() => desk.setStackMenu(null)}
      onReturnFocus={() => handle.focus()}
    />
  )
}

/** Who, and the words of the side on which the caret is, or of the other one where it has none there. */
function StackedClaim({ claim }: { readonly claim: Claim }) {
  const store = useProjectStore()
  const name = useClaimantName(claim.claimant)
  const { hue } = lookOf(store.state.header, claim)
  const side = store.selection?.side ?? 'source'
  const words =
    anchorWords(store.state, claim[side].content) ||
    anchorWords(store.state, claim[side === 'source' ? 'target' : 'source'].content)
  return (
    <span className="stacked-claim" style={{ '--claim': `var(--claim-${hue})` } as CSSProperties}>
      <bdi className="stacked-claim-who">{name}</bdi>
      <bdi className="stacked-claim-words">{words}</bdi>
    </span>
  )
}
