import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../shared/i18n/describe-error.ts'
import type { SaveState } from '../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { useProjectStore, useSendProblem } from '../editor/store-context.ts'
import { Button } from '../ui/button.tsx'
import { useCommands } from '../ui/commands-context.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Popover, PopoverClose } from '../ui/popover.tsx'
import { useFormat } from '../ui/use-format.ts'
import { useIsPending } from './use-is-pending.ts'
import { useSaveState } from './workspace-context.ts'
import './save-pill.css'

type Shown = { readonly phase: SaveState['phase']; readonly error: HostErrorData | null }

/** Where the last changes are: always in sight, in words; pressed, it says more and offers what can be done. */
export function SavePill() {
  const { t } = useTranslation()
  const shown = useShown()
  const words = t(`app.save.${shown.phase}`)
  return (
    <Popover
      label={t('app.save.label', { state: words })}
      trigger={
        <button
          type="button"
          className="save-pill"
          data-phase={shown.phase}
          aria-label={t('app.save.label', { state: words })}
        >
          <span className="save-pill-mark" aria-hidden />
          <span>{words}</span>
        </button>
      }
    >
      <SaveDetails shown={shown} />
    </Popover>
  )
}

/** Draws again when what is shown is another; while one types on and on, not once. */
function useShown(): Shown {
  const saveState = useSaveState()
  const problem = useSendProblem()
  const isPending = useIsPending()
  return useMemo(
    () => shownState(saveState, isPending, problem?.error ?? null),
    [saveState, isPending, problem],
  )
}

/** What waits in the page comes before what the host says of what it has. */
function shownState(saveState: SaveState, isPending: boolean, problem: HostErrorData | null): Shown {
  const error = problem ?? saveState.error ?? null
  if (problem) return { phase: 'failed', error }
  return { phase: isPending ? 'pending' : saveState.phase, error }
}

function SaveDetails({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation()
  const { pending } = useProjectStore()
  const commands = useCommands()
  const keys = commands.keysOf('file.save')
  return (
    <div className="save-details">
      <p>
        {shown.phase === 'failed' && shown.error ? (
          errorMessage(t, shown.error)
        ) : (
          <About phase={shown.phase} />
        )}
      </p>
      {shown.phase === 'failed' && pending > 0 && <p>{t('app.save.waiting', { count: pending })}</p>}
      <div className="save-details-actions">
        <PopoverClose>
          <Button size="small" kind="primary" onClick={() => commands.run('file.save')}>
            {t('app.save.now')}
            {keys && <Kbd keys={keys} />}
          </Button>
        </PopoverClose>
        <PopoverClose>
          <Button size="small" onClick={() => commands.run('file.saveAs')}>
            {t('app.save.saveAs')}
          </Button>
        </PopoverClose>
      </div>
    </div>
  )
}

function About({ phase }: { readonly phase: SaveState['phase'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const saveState = useSaveState()
  const { fileName: name, savedAt } = saveState
  if (phase === 'pending' || phase === 'journaled') return t(`app.save.about.${phase}`)
  if (savedAt === undefined) return t('app.save.about.saved', { name })
  return t('app.save.about.savedAt', { name, time: format.time(savedAt) })
}
