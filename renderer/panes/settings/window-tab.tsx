import { Minus, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '../../../shared/i18n/languages.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import { settings, type Settings } from '../../../shared/rpc/contract.ts'
import { Choices } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { nextZoom } from '../../ui/zoom.ts'

type WindowTabProps = {
  readonly values: Settings
  readonly onChange: (change: Partial<Settings>) => void
}

export function WindowTab({ values, onChange }: WindowTabProps) {
  const { t, i18n } = useTranslation()
  const shown = LANGUAGES.find((language) => language === i18n.language) ?? 'en'
  return (
    <div className="settings-window">
      <Row label={t('settings.language')}>
        <Choices
          label={t('settings.language')}
          value={values.language ?? shown}
          choices={LANGUAGES.map((value) => ({
            value,
            label: <span lang={value}>{t(`settings.languageNames.${value}`)}</span>,
          }))}
          onChange={(language) => onChange({ language })}
        />
      </Row>
      <Row label={t('settings.theme')}>
        <Choices
          label={t('settings.theme')}
          value={values.theme}
          choices={settings.shape.theme.options.map((value) => ({
            value,
            label: t(`settings.themes.${value}`),
          }))}
          onChange={(theme) => onChange({ theme })}
        />
      </Row>
      <ZoomRow zoom={values.zoom} onChange={(zoom) => onChange({ zoom })} />
      <Row label={t('settings.firstSide')} hint={t('settings.firstSideHint')}>
        <Choices
          label={t('settings.firstSide')}
          value={values.firstSide}
          choices={SIDES.map((value) => ({ value, label: t(`settings.sides.${value}`) }))}
          onChange={(firstSide) => onChange({ firstSide })}
        />
      </Row>
      <Row label={t('settings.density')} hint={t('settings.densityHint')}>
        <Choices
          label={t('settings.density')}
          value={values.density}
          choices={settings.shape.density.options.map((value) => ({
            value,
            label: t(`settings.densities.${value}`),
          }))}
          onChange={(density) => onChange({ density })}
        />
      </Row>
      <Switch
        label={t('settings.showHidden')}
        hint={t('settings.showHiddenHint')}
        checked={values.showHidden}
        onChange={(showHidden) => onChange({ showHidden })}
      />
      <AuthorField author={values.author} onChange={(author) => onChange({ author })} />
    </div>
  )
}

type RowProps = { readonly label: string; readonly hint?: string; readonly children: ReactNode }

function Row({ label, hint, children }: RowProps) {
  return (
    <div className="settings-row">
      <div>
        <span className="settings-label">{label}</span>
        {hint && <p className="ui-hint">{hint}</p>}
      </div>
      {children}
    </div>
  )
}

function ZoomRow({ zoom, onChange }: { readonly zoom: number; readonly onChange: (zoom: number) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Row label={t('settings.zoom')}>
      <span className="settings-zoom">
        <IconButton
          label={t('settings.zoomOut')}
          kind="plain"
          icon={<Minus />}
          onClick={() => onChange(nextZoom(zoom, -1))}
        />
        <output>{format.percent(zoom)}</output>
        <IconButton
          label={t('settings.zoomIn')}
          kind="plain"
          icon={<Plus />}
          onClick={() => onChange(nextZoom(zoom, 1))}
        />
      </span>
    </Row>
  )
}

/** Kept when the field is left, not at every letter. */
function AuthorField({
  author,
  onChange,
}: {
  readonly author: string
  readonly onChange: (author: string) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(author)
  const keep = () => typed.trim() !== author && onChange(typed.trim())
  return (
    <Field label={t('settings.author')} hint={t('settings.authorHint')}>
      {(ids) => (
        <TextField
          {...ids}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
        />
      )}
    </Field>
  )
}
