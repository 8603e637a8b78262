import { agreementJson } from '../../../shared/claims/agreement/agreement-report.ts'
import { compareAnnotations } from '../../../shared/claims/agreement/compare-annotations.ts'
import type {
  AnnotationAgreement,
  Coefficient,
  Disagreement,
} from '../../../shared/model/annotation-agreement.ts'
import { linkF1 } from '../../../shared/claims/agreement/link-agreement.ts'
import { f1 } from '../../../shared/claims/agreement/span-agreement.ts'
import { CLAIM_PARTS } from '../../../shared/model/fixed-values.ts'
import { parseCommand } from '../parse-command.ts'
import { checkStandardOnce, readProjectFile } from '../read-files.ts'
import type { Command, Terminal } from '../terminal.ts'

/** `taraz agree`: how far two people agree who annotated the same text. 0 always, where the files can be read. */
export const agree: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, { json: { type: 'boolean' } }, [2, 2])
  const [a, b] = positionals as [string, string]
  checkStandardOnce(a, b)
  const found = compareAnnotations(await readProjectFile(a, terminal), await readProjectFile(b, terminal))
  const text = values.json ? agreementJson(found) : describe(found, terminal)
  await terminal.write(`${text}\n`)
  return 0
}

function describe(found: AnnotationAgreement, terminal: Terminal): string {
  const { t } = terminal
  const { sentences, claims, spans, fields, links, unitizing, gamma } = found
  const figure = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3))
  const coefficient = (value: Coefficient) =>
    value.value === null ? t(`cli.agree.why.${value.why}`) : value.value.toFixed(3)
  return [
    t('cli.agree.sentences', sentences),
    t('cli.agree.claims', claims),
    ...CLAIM_PARTS.map((part) => {
      const { exact, overlap, character } = spans[part]
      const counts = { a: exact.ofA, b: exact.ofB }
      const units = { unitizing: coefficient(unitizing.byPart[part]), gamma: coefficient(gamma.byPart[part]) }
      const figures = {
        exact: figure(f1(exact)),
        overlap: figure(f1(overlap)),
        character: figure(f1(character)),
      }
      return t('cli.agree.span', { part: t(`cli.agree.parts.${part}`), ...figures, ...units, ...counts })
    }),
    t('cli.agree.gamma', {
      gamma: coefficient(gamma.overall),
      category: coefficient(gamma.category),
      samples: gamma.samples,
      seed: gamma.seed,
      n: gamma.overall.n,
    }),
    ...Object.entries(fields).map(([field, { same, n, kappa, alpha, ordinalAlpha }]) => {
      const ordinal = ordinalAlpha ? t('cli.agree.ordinal', { value: coefficient(ordinalAlpha) }) : ''
      const values = { n, same: figure(same), kappa: coefficient(kappa), alpha: coefficient(alpha), ordinal }
      return t('cli.agree.field', { field, ...values })
    }),
    ...(['strict', 'lax'] as const).map((how) => {
      const { precision, recall } = links[how]
      const share = ({ right, of }: { right: number; of: number }) =>
        figure(of === 0 ? undefined : right / of)
      const values = { precision: share(precision), recall: share(recall), f1: figure(linkF1(links[how])) }
      return t('cli.agree.links', {
        how: t(`cli.agree.how.${how}`),
        a: recall.of,
        b: precision.of,
        ...values,
      })
    }),
    t('cli.agree.disagreements', { count: found.disagreements.length }),
    ...found.disagreements.map((item) => `  ${describeItem(item, terminal)}`),
  ].join('\n')
}

function describeItem(item: Disagreement, { t }: Terminal): string {
  switch (item.kind) {
    case 'claim':
      return t('cli.agree.onlyClaim', { copy: item.only.toUpperCase(), id: item.claim })
    case 'link':
      return t('cli.agree.onlyLink', { copy: item.only.toUpperCase(), id: item.link })
    case 'span':
      return t('cli.agree.otherSpan', { part: `${item.side}/${item.part}`, a: item.a, b: item.b })
    case 'field': {
      const [one, other] = item.values
      return t('cli.agree.otherValue', { field: item.field, a: item.a, b: item.b, one, other })
    }
  }
}
