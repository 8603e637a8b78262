import { useCallback, useSyncExternalStore, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/records.ts'
import { Button } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useProjectStore } from '../store-context.ts'

const TOOLS = ['confirmNext', 'split', 'join', 'moveUp', 'moveDown', 'lock'] as const

/** The commands that one needs most for a row, with their keys, where the hand and the eye already are. */
export function RowTools({ link }: { readonly link: Link }) {
  const { t } = useTranslation()
  const commands = useCommands()
  const enabled = useEnabled(TOOLS.map((tool) => `editor.${tool}`))
  return (
    <div className="row-tools" role="toolbar" aria-label={t('editor.tools')} onMouseDown={keepFocus}>
      {TOOLS.map((tool, index) => {
        const keys = commands.keysOf(`editor.${tool}`)
        const label = tool === 'lock' && link.locked ? t('editor.tool.unlock') : t(`editor.tool.${tool}`)
        return (
          <Button
            key={tool}
            kind={tool === 'confirmNext' ? 'primary' : 'plain'}
            size="small"
            tabIndex={-1}
            disabled={!enabled[index]}
            aria-pressed={tool === 'lock' ? link.locked === true : undefined}
            onClick={() => commands.run(`editor.${tool}`)}
          >
            {label}
            {keys !== undefined && <Kbd keys={keys} />}
          </Button>
        )
      })}
    </div>
  )
}

/** A press on a tool must not take the keyboard from the text. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** Which commands can be run at the caret as it is; drawn again only where that changes. */
function useEnabled(ids: readonly string[]): boolean[] {
  const store = useProjectStore()
  const commands = useCommands()
  const listen = useCallback(
    (wake: () => void) => {
      const ends = [store.calm.subscribe(wake), store.subscribeSelection(wake)]
      return () => ends.forEach((end) => end())
    },
    [store],
  )
  const signs = useSyncExternalStore(listen, () =>
    ids.map((id) => (commands.isEnabled(id) ? '1' : '0')).join(''),
  )
  return [...signs].map((sign) => sign === '1')
}
