import { useEffect, useState } from 'react'
import type { MethodResult } from '../../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../../shared/rpc/host-error.ts'
import type { SegmentationRules } from '../../../shared/text/segmentation-rule.ts'
import { ANY_LANGUAGE } from '../../../shared/text/segmentation-rules.ts'
import { useCall } from '../../host/use-call.ts'

type Found = MethodResult<'segmentation.preview'>

export type Preview = {
  readonly text: string
  readonly setText: (text: string) => void
  readonly sentences: readonly string[]
  readonly problems: Found['problems']
  readonly error: HostErrorData | null
}

/** A pause in typing; a shorter one would try half an expression. */
const PAUSE_MS = 250
const NOTHING: Found = { sentences: [], problems: [] }

/** What the rules make of a text, asked of the host again after each change: an expression may go on for ever. */
export function usePreview(language: string, rules: SegmentationRules, sample: string): Preview {
  const { run, error } = useCall()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [found, setFound] = useState(NOTHING)
  const text = typed[language] ?? sample
  useEffect(() => {
    const timer = setTimeout(() => {
      const tag = language === ANY_LANGUAGE ? 'und' : language
      void run('segmentation.preview', { language: tag, rules, text }).then(
        (answer) => answer && setFound(answer),
      )
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [run, language, rules, text])
  return { ...found, text, setText: (value) => setTyped({ ...typed, [language]: value }), error }
}
