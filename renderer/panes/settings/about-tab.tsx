import { useTranslation } from 'react-i18next'

export function AboutTab({ version }: { readonly version: string }) {
  const { t } = useTranslation()
  return (
    <div className="settings-about">
      <span className="settings-mark" lang="fa" dir="rtl">
        {t('app.mark')}
      </span>
      <p>{t('settings.about.version', { version })}</p>
      <p>{t('settings.about.text')}</p>
      <p>{t('settings.about.offline')}</p>
      <p className="ui-hint">{t('settings.about.licence')}</p>
    </div>
  )
}
