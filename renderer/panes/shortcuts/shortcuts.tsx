import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import './shortcuts.css'

/** The commands of one kind that have keys, named in the window's language. */
export type ShortcutGroup = {
  readonly id: string
  readonly name: string
  readonly commands: readonly { readonly id: string; readonly name: string; readonly keys: string }[]
}

type ShortcutsProps = {
  readonly groups: readonly ShortcutGroup[]
  readonly onChangeKeys: () => void
  readonly onClose: () => void
}

export function Shortcuts({ groups, onChangeKeys, onClose }: ShortcutsProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('settings.shortcuts.title')}
      width="wide"
      isRead
      onClose={onClose}
      footer={
        <>
          <span className="ui-hint ui-start">{t('settings.shortcuts.hint')}</span>
          <Button onClick={onChangeKeys}>{t('settings.shortcuts.change')}</Button>
        </>
      }
    >
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group.id} aria-labelledby={`shortcuts-${group.id}`}>
            <h3 id={`shortcuts-${group.id}`}>{group.name}</h3>
            <dl>
              {group.commands.map(({ id, name, keys }) => (
                <div key={id} className="shortcuts-row">
                  <dt>{name}</dt>
                  <dd>
                    <Kbd keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
