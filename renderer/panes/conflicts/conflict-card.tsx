import { useTranslation } from 'react-i18next'
import type { ConflictId } from '../../../shared/model/id.ts'
import type { Conflict } from '../../../shared/model/records.ts'
import {
  settlementsOf,
  type Settlement,
  type WayToSettle,
} from '../../../shared/operations/merge/plan-settle.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { goToConflict, makeOwnVersion, settleConflict } from './conflict-commands.ts'
import { ConflictVersion } from './conflict-version.tsx'
import { MixedSettlement } from './mixed-settlement.tsx'
import { TypedSettlement } from './typed-settlement.tsx'

type ConflictCardProps = { readonly id: ConflictId; readonly isActive: boolean }

export function ConflictCard({ id, isActive }: ConflictCardProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const isMaking = useUi().ownVersion === id
  const conflict = store.state.tables.conflicts.get(id)
  if (!conflict) return null
  const settle = (settlement: Settlement) => settleConflict(store, handle, id, settlement)
  return (
    <li className="conflict-card" data-conflict={id} data-active={isActive} aria-current={isActive}>
      <button type="button" className="conflict-place" onClick={() => goToConflict(store, handle, id)}>
        {t(`conflicts.kinds.${conflict.kind}`)}
        {conflict.field && <bdi className="conflict-field">{conflict.field.join(' › ')}</bdi>}
      </button>
      {(['ours', 'theirs'] as const).map((copy) => (
        <figure key={copy} className="conflict-version" data-copy={copy}>
          <figcaption>{nameOf(conflict, copy) ?? t(`conflicts.${copy}`)}</figcaption>
          <ConflictVersion conflict={conflict} copy={copy} />
        </figure>
      ))}
      {isMaking ? (
        <OwnVersion
          conflict={conflict}
          onSettle={settle}
          onCancel={() => store.setUi({ ownVersion: null })}
        />
      ) : (
        <SettleButtons conflict={conflict} onSettle={settle} onMake={() => makeOwnVersion(store, id)} />
      )}
    </li>
  )
}

type OwnVersionProps = {
  readonly conflict: Conflict
  readonly onSettle: (settlement: Settlement) => void
  readonly onCancel: () => void
}

/** Of claims one is made of both; words are written. */
function OwnVersion({ conflict, onSettle, onCancel }: OwnVersionProps) {
  return conflict.kind === 'claim' ? (
    <MixedSettlement conflict={conflict} onSettle={(claim) => onSettle({ claim })} onCancel={onCancel} />
  ) : (
    <TypedSettlement conflict={conflict} onSettle={(text) => onSettle({ text })} onCancel={onCancel} />
  )
}

function nameOf({ names }: Conflict, copy: 'ours' | 'theirs'): string | undefined {
  return names?.[copy]
}

type SettleButtonsProps = {
  readonly conflict: Conflict
  readonly onSettle: (settlement: Settlement) => void
  /** A version of one's own is begun. */
  readonly onMake: () => void
}

const COMMANDS = {
  ours: 'conflicts.takeOurs',
  theirs: 'conflicts.takeTheirs',
  both: 'conflicts.takeBoth',
  neither: 'conflicts.takeNeither',
  typed: 'conflicts.makeOwn',
  mixed: 'conflicts.makeOwn',
  new: 'conflicts.makeNew',
} as const satisfies Record<WayToSettle, string>

function SettleButtons({ conflict, onSettle, onMake }: SettleButtonsProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { keysOf, run } = useCommands()
  const begin = (way: MadeWay) => {
    if (way !== 'new') return onMake()
    store.setUi({ activeConflict: conflict.id })
    run(COMMANDS.new)
  }
  const ways = settlementsOf(conflict)
  return (
    <>
      <div className="conflict-actions">
        {ways.filter(isTaken).map((way) => (
          <Tooltip key={way} text={t(`commands.${COMMANDS[way]}`)} keys={keysOf(COMMANDS[way])}>
            <Button size="small" onClick={() => onSettle(way)}>
              {t(`conflicts.take.${way}`)}
            </Button>
          </Tooltip>
        ))}
      </div>
      <div className="conflict-actions conflict-others">
        {ways.filter(isMade).map((way) => (
          <Tooltip key={way} text={t(`commands.${COMMANDS[way]}`)} keys={keysOf(COMMANDS[way])}>
            <Button size="small" kind="quiet" onClick={() => begin(way)}>
              {t(`conflicts.make.${way}`)}
            </Button>
          </Tooltip>
        ))}
        <Button size="small" kind="quiet" onClick={() => onSettle('now')}>
          {t('conflicts.take.now')}
        </Button>
      </div>
    </>
  )
}

type MadeWay = 'typed' | 'mixed' | 'new'

/** What is written or put together, rather than taken as one of the copies has it. */
function isMade(way: WayToSettle): way is MadeWay {
  return way === 'typed' || way === 'mixed' || way === 'new'
}

function isTaken(way: WayToSettle): way is Exclude<WayToSettle, MadeWay> {
  return !isMade(way)
}
