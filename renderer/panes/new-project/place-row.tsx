import { useTranslation } from 'react-i18next'
import { displayName } from '../../../shared/text/escape-display.ts'
import { Button } from '../../ui/button.tsx'

/** Where the project is to be written. */
export type SavePlace = {
  readonly folder: string
  /** For the eye; empty where the system's dialog did not tell it. */
  readonly folderName: string
  readonly name: string
  readonly replace: boolean
}

type PlaceRowProps = {
  readonly title: string
  readonly place: SavePlace | null
  readonly onChange: () => void
}

export function PlaceRow({ title, place, onChange }: PlaceRowProps) {
  const { t } = useTranslation()
  const name = place?.name ?? projectName(title)
  return (
    <div className="new-place">
      <span className="ui-field-label">{t('dialogs.new.saveTo')}</span>
      <span>
        {place === null && t('dialogs.new.inProjects', { name })}
        {place?.folderName === '' && <bdi>{displayName(name)}</bdi>}
        {place?.folderName && t('dialogs.new.inFolder', { name, folder: place.folderName })}
      </span>
      <Button size="small" onClick={onChange}>
        {t('dialogs.new.changePlace')}
      </Button>
    </div>
  )
}

/** What a project of this title is called, but for a number where the name is taken. */
export function projectName(title: string): string {
  return `${title.trim().replace(/[\\/:*?"<>|]/g, '-')}.taraz.json`
}
