import { useEffect, useState } from 'react'
import type { TextInspection } from '../../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../../shared/rpc/host-error.ts'
import { useCall } from '../../host/use-call.ts'
import { isLanguage } from './language-select.tsx'
import { textSource, type TextChoice } from './text-choice.ts'

export type Inspection = {
  readonly found: TextInspection | null
  readonly isBusy: boolean
  readonly error: HostErrorData | null
}

/** What the host makes of a text as it is to be read; asked again whenever that changes. */
export function useInspection(choice: TextChoice, presegmented: boolean): Inspection {
  const { run, clear, isBusy, error } = useCall()
  const [found, setFound] = useState<TextInspection | null>(null)
  const { file, encoding, language } = choice
  useEffect(() => {
    let isWanted = true
    setFound(null)
    clear()
    if (!file || !isLanguage(language)) return
    void run('texts.inspect', { ...textSource(file, encoding), language, presegmented }).then(
      (inspection) => isWanted && setFound(inspection ?? null),
    )
    return () => {
      isWanted = false
    }
  }, [run, clear, file, encoding, language, presegmented])
  return { found, isBusy, error }
}
