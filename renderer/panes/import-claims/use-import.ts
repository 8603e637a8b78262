import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage, refusalMessage } from '../../../shared/i18n/describe-error.ts'
import type { Refusal } from '../../../shared/operations/refusal.ts'
import type { AnnotationFormat, ImportedClaims } from '../../../shared/rpc/annotations.ts'
import type { Place } from '../../../shared/rpc/contract.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { useCall } from '../../host/use-call.ts'
import { formatOfName } from './format-of-name.ts'

/** Files of claims on their way into the project: chosen, read by the host, taken in as one step. */
export function useImport(session: string) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { run, cancel, clear, isBusy, error } = useCall()
  const [files, setFiles] = useState<readonly Place[]>([])
  const [format, setFormat] = useState<AnnotationFormat>('web-annotation')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [report, setReport] = useState<ImportedClaims | null>(null)

  const addFile = (file: Place) => {
    clear()
    if (files.length === 0) setFormat(formatOfName(file.name) ?? format)
    setFiles([...files.filter(({ handle }) => handle !== file.handle), file])
  }
  const start = async () => {
    await store.flush()
    const handles = files.map(({ handle }) => handle)
    const read = await run('projects.readAnnotations', { session, format, files: handles })
    if (!read) return
    const refused = store.dispatch('file.importClaims', read.operations) ?? null
    setRefusal(refused)
    if (!refused) setReport(read)
  }
  const begin = () => {
    setFiles([])
    setReport(null)
  }
  const problem = error ? errorMessage(t, error) : refusal ? refusalMessage(t, refusal) : null
  return { files, format, report, isBusy, problem, addFile, setFiles, setFormat, start, cancel, begin }
}
