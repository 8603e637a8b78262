import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { displayName } from '../../shared/text/escape-display.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import './starting.css'

type Fault = { readonly message: string; readonly where: string }
type State = { readonly fault: Fault | null }

/** Stands in the place of a window that broke: says that nothing is lost, and leads back to work. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { fault: null }

  static getDerivedStateFromError(error: unknown): State {
    return { fault: { message: String(error), where: '' } }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ fault: { message: String(error), where: info.componentStack ?? '' } })
  }

  override render(): ReactNode {
    return this.state.fault ? <Crash fault={this.state.fault} /> : this.props.children
  }
}

function Crash({ fault }: { readonly fault: Fault }) {
  const { t } = useTranslation()
  return (
    <main className="starting">
      <div className="starting-crash">
        <Banner kind="problem">
          <strong>{t('app.crash.title')}</strong>
          <p>{t('app.crash.text')}</p>
        </Banner>
        <Button kind="primary" size="large" autoFocus onClick={() => location.reload()}>
          {t('app.crash.reload')}
        </Button>
        <details>
          <summary>{t('app.crash.details')}</summary>
          <pre dir="ltr">
            {displayName(fault.message)}
            {fault.where}
          </pre>
        </details>
      </div>
    </main>
  )
}
