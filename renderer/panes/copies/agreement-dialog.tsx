import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agreementCsv, agreementJson } from '../../../shared/claims/agreement/agreement-report.ts'
import { linkF1 } from '../../../shared/claims/agreement/link-agreement.ts'
import { f1 } from '../../../shared/claims/agreement/span-agreement.ts'
import { findField, labelOf, schemaOf } from '../../../shared/claims/schema/claim-values.ts'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { AnnotationAgreement, Coefficient, Found } from '../../../shared/model/annotation-agreement.ts'
import { CLAIM_PARTS } from '../../../shared/model/fixed-values.ts'
import { useHeader } from '../../editor/store-context.ts'
import { useCall } from '../../host/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { FigureTable, useFigure } from './figure-table.tsx'
import './copies.css'

type Place = { readonly folder: string; readonly name: string; readonly replace: boolean }

type AgreementDialogProps = {
  /** Of the other copy. */
  readonly name: string
  readonly found: AnnotationAgreement
  readonly choosePlace: (name: string) => Promise<Place | null>
  readonly onClose: () => void
}

/** How far two annotators agree: the figures of `taraz agree`, each with how many items it is of. */
export function AgreementDialog({ name, found, choosePlace, onClose }: AgreementDialogProps) {
  const { t } = useTranslation()
  const { sentences, claims } = found
  return (
    <Dialog
      title={t('copies.agreement.title', { name })}
      width="wide"
      onClose={onClose}
      isRead
      footer={<SaveButtons found={found} choosePlace={choosePlace} />}
    >
      <p className="copies-intro">
        {t('copies.agreement.claims', claims)} ·{' '}
        {t('copies.agreement.sentences', { count: sentences.compared })} ·{' '}
        {t('copies.agreement.leftOut', { number: sentences.leftOut })}
      </p>
      <SpanFigures found={found} />
      <GammaOfAll found={found} />
      <FieldFigures found={found} />
      <LinkFigures found={found} />
    </Dialog>
  )
}

type FiguresProps = { readonly found: AnnotationAgreement }

function SpanFigures({ found: { spans, unitizing, gamma } }: FiguresProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const figure = useFigure()
  const coefficient = useCoefficient()
  return (
    <FigureTable
      caption={t('copies.agreement.spans')}
      heads={[
        t('copies.agreement.part'),
        t('copies.agreement.exact'),
        t('copies.agreement.overlap'),
        t('copies.agreement.character'),
        t('copies.agreement.unitizing'),
        t('copies.agreement.gamma'),
        t('copies.agreement.here'),
        t('copies.agreement.there'),
      ]}
      rows={CLAIM_PARTS.map((part) => {
        const { exact, overlap, character } = spans[part]
        return [
          t(`claims.part.${part}`),
          ...[exact, overlap, character].map((counts) => figure(f1(counts))),
          coefficient(unitizing.byPart[part]),
          coefficient(gamma.byPart[part]),
          number(exact.ofA),
          number(exact.ofB),
        ]
      })}
    />
  )
}

function GammaOfAll({ found: { gamma } }: FiguresProps) {
  const { t } = useTranslation()
  const coefficient = useCoefficient()
  const { overall, category, samples, seed } = gamma
  const figures = { gamma: coefficient(overall), category: coefficient(category) }
  return (
    <p className="copies-intro">
      {t('copies.agreement.gammaOfAll', { ...figures, n: overall.n, samples, seed })}
    </p>
  )
}

function FieldFigures({ found: { fields } }: FiguresProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const figure = useFigure()
  const coefficient = useCoefficient()
  const label = useFieldLabel()
  return (
    <FigureTable
      caption={t('copies.agreement.fields')}
      heads={[
        t('copies.agreement.field'),
        t('copies.agreement.same'),
        t('copies.agreement.kappa'),
        t('copies.agreement.alpha'),
        t('copies.agreement.ordinal'),
        t('copies.agreement.n'),
      ]}
      rows={Object.entries(fields).map(([field, { same, n, kappa, alpha, ordinalAlpha }]) => [
        label(field),
        figure(same),
        coefficient(kappa),
        coefficient(alpha),
        ordinalAlpha ? coefficient(ordinalAlpha) : '',
        number(n),
      ])}
    />
  )
}

function LinkFigures({ found: { links } }: FiguresProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const figure = useFigure()
  const share = ({ right, of }: Found) => figure(of === 0 ? undefined : right / of)
  return (
    <FigureTable
      caption={t('copies.agreement.links')}
      heads={[
        t('copies.agreement.how'),
        t('copies.agreement.precision'),
        t('copies.agreement.recall'),
        t('copies.agreement.f1'),
        t('copies.agreement.here'),
        t('copies.agreement.there'),
      ]}
      rows={(['strict', 'lax', 'pairs'] as const).map((how) => {
        const { precision, recall } = links[how]
        return [
          t(`copies.agreement.${how}`),
          share(precision),
          share(recall),
          figure(linkF1(links[how])),
          number(recall.of),
          number(precision.of),
        ]
      })}
    />
  )
}

/** A figure, or why there is none. */
function useCoefficient(): (value: Coefficient) => string {
  const { t } = useTranslation()
  const figure = useFigure()
  return (value) => (value.value === null ? t(`copies.agreement.why.${value.why}`) : figure(value.value))
}

function useFieldLabel(): (field: string) => string {
  const { t, i18n } = useTranslation()
  const schema = schemaOf(useHeader())
  return (field) => {
    if (field === 'claimant') return t('copies.claim.claimant')
    if (field === 'force/source') return t('copies.agreement.force', { side: t('claims.side.source') })
    if (field === 'force/target') return t('copies.agreement.force', { side: t('claims.side.target') })
    const id = field.replace(/^fields\//, '')
    const found = findField(schema, id)
    return found ? labelOf(found, i18n.language) : id
  }
}

type SaveButtonsProps = FiguresProps & Pick<AgreementDialogProps, 'choosePlace'>

function SaveButtons({ found, choosePlace }: SaveButtonsProps) {
  const { t } = useTranslation()
  const { run, isBusy, error } = useCall()
  const [saved, setSaved] = useState<string | null>(null)
  const save = async (ending: 'csv' | 'json', text: string) => {
    const to = await choosePlace(`${t('copies.agreement.fileName')}.${ending}`)
    const done = to && (await run('files.writeText', { to, text }))
    if (done) setSaved(done.name)
  }
  return (
    <>
      <span className="ui-start" role="status">
        {saved !== null && t('copies.agreement.saved', { name: saved })}
        {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
      </span>
      <Button disabled={isBusy} onClick={() => void save('json', `${agreementJson(found)}\n`)}>
        {t('copies.agreement.exportJson')}
      </Button>
      <Button disabled={isBusy} onClick={() => void save('csv', agreementCsv(found))}>
        {t('copies.agreement.exportCsv')}
      </Button>
    </>
  )
}
