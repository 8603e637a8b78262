import { FilePlus2, FolderOpen, Files, Sparkles, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommands } from '../../ui/commands-context.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { RecentList } from './recent-list.tsx'
import './welcome.css'

type WelcomeProps = {
  /** The recent project that is being opened. */
  readonly opening: string | null
  readonly onOpen: (file: string) => void
  /** What is to be told above everything else: a file that could not be opened. */
  readonly notice?: ReactNode
}

const STARTS = [
  { command: 'file.new', words: 'fromText', icon: FilePlus2 },
  { command: 'file.newFromTwo', words: 'fromTwo', icon: Files },
  { command: 'file.open', words: 'open', icon: FolderOpen },
  { command: 'file.openSample', words: 'sample', icon: Sparkles },
] as const

/** What stands in the window while no project is open. */
export function Welcome({ opening, onOpen, notice }: WelcomeProps) {
  const { t } = useTranslation()
  return (
    <div className="welcome">
      <div className="welcome-page">
        <div className="welcome-head">
          <span className="welcome-mark" lang="fa" dir="rtl">
            {t('app.mark')}
          </span>
          <h1>{t('welcome.tagline')}</h1>
        </div>
        {notice}
        <div className="welcome-columns">
          <section aria-labelledby="welcome-begin">
            <h2 id="welcome-begin">{t('welcome.begin')}</h2>
            <div className="welcome-starts">
              {STARTS.map(({ command, words, icon }) => (
                <StartButton key={command} command={command} words={words} icon={icon} />
              ))}
            </div>
            <p className="welcome-drop">{t('welcome.drop')}</p>
          </section>
          <section aria-labelledby="welcome-recent">
            <h2 id="welcome-recent">{t('welcome.recent')}</h2>
            <RecentList opening={opening} onOpen={onOpen} />
          </section>
        </div>
      </div>
    </div>
  )
}

type StartButtonProps = {
  readonly command: string
  readonly words: (typeof STARTS)[number]['words']
  readonly icon: LucideIcon
}

function StartButton({ command, words, icon: Icon }: StartButtonProps) {
  const { t } = useTranslation()
  const commands = useCommands()
  const keys = commands.keysOf(command)
  return (
    <button type="button" className="welcome-start" onClick={() => commands.run(command)}>
      <Icon aria-hidden />
      <span className="welcome-start-text">
        <strong>{t(`welcome.${words}.title`)}</strong>
        <span>{t(`welcome.${words}.hint`)}</span>
      </span>
      {keys && <Kbd keys={keys} />}
    </button>
  )
}
