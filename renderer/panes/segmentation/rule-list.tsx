import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SegmentationRule, SegmentationRules } from '../../../shared/text/segmentation-rule.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Preview } from './use-preview.ts'

type RuleListProps = {
  readonly rules: SegmentationRules
  readonly problems: Preview['problems']
  readonly onChange: (rules: SegmentationRules) => void
}

/** The rules in the order in which they are asked: the first that matches decides. */
export function RuleList({ rules, problems, onChange }: RuleListProps) {
  const { t } = useTranslation()
  const list = rules.rules
  const put = (next: readonly SegmentationRule[]) => onChange({ ...rules, rules: next })
  const move = (from: number, to: number) => put(list.toSpliced(from, 1).toSpliced(to, 0, list[from]!))
  const add = () => put([{ name: '', breaks: false, before: '', after: '' }, ...list])
  return (
    <section>
      <div className="segmentation-rules-head">
        <h3>{t('dialogs.segmentation.rules')}</h3>
        <Button size="small" icon={<Plus aria-hidden />} onClick={add}>
          {t('dialogs.segmentation.addRule')}
        </Button>
      </div>
      <p className="ui-hint">{t('dialogs.segmentation.rulesHint')}</p>
      <ol className="segmentation-rules">
        {list.map((rule, index) => (
          <RuleRow
            key={index}
            rule={rule}
            number={index + 1}
            problem={problems.find((one) => one.rule === index)}
            onChange={(changed) => put(list.with(index, changed))}
            onUp={index > 0 ? () => move(index, index - 1) : undefined}
            onDown={index < list.length - 1 ? () => move(index, index + 1) : undefined}
            onRemove={() => put(list.toSpliced(index, 1))}
          />
        ))}
      </ol>
    </section>
  )
}

type RuleRowProps = {
  readonly rule: SegmentationRule
  readonly number: number
  readonly problem: Preview['problems'][number] | undefined
  readonly onChange: (rule: SegmentationRule) => void
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onRemove: () => void
}

function RuleRow({ rule, number, problem, onChange, ...moves }: RuleRowProps) {
  const { t } = useTranslation()
  const label = (part: 'kind' | 'name' | 'before' | 'after') =>
    t(`dialogs.segmentation.part.${part}`, { number })
  const field = (part: 'name' | 'before' | 'after') => (
    <TextField
      aria-label={label(part)}
      title={label(part)}
      className={part === 'name' ? '' : 'segmentation-expression'}
      {...(part !== 'name' && { dir: 'ltr' })}
      maxLength={part === 'name' ? 200 : 20_000}
      value={rule[part]}
      aria-invalid={problem?.part === part ? true : undefined}
      onChange={(event) => onChange({ ...rule, [part]: event.target.value })}
    />
  )
  return (
    <li>
      <div className="segmentation-rule">
        <Select
          aria-label={label('kind')}
          value={rule.breaks ? 'cut' : 'keep'}
          onChange={(kind) => onChange({ ...rule, breaks: kind === 'cut' })}
        >
          <option value="keep">{t('dialogs.segmentation.keep')}</option>
          <option value="cut">{t('dialogs.segmentation.cut')}</option>
        </Select>
        {field('name')}
        {field('before')}
        {field('after')}
        <RuleTools number={number} {...moves} />
      </div>
      {problem && (
        <ErrorText>
          {t(`dialogs.segmentation.problems.${problem.problem}`, { detail: problem.detail })}
        </ErrorText>
      )}
    </li>
  )
}

type RuleToolsProps = Pick<RuleRowProps, 'number' | 'onUp' | 'onDown' | 'onRemove'>

function RuleTools({ number, onUp, onDown, onRemove }: RuleToolsProps) {
  const { t } = useTranslation()
  return (
    <span className="segmentation-rule-tools">
      <IconButton
        label={t('dialogs.segmentation.up', { number })}
        size="small"
        icon={<ArrowUp />}
        disabled={!onUp}
        onClick={onUp}
      />
      <IconButton
        label={t('dialogs.segmentation.down', { number })}
        size="small"
        icon={<ArrowDown />}
        disabled={!onDown}
        onClick={onDown}
      />
      <IconButton
        label={t('dialogs.segmentation.remove', { number })}
        size="small"
        icon={<Trash2 />}
        onClick={onRemove}
      />
    </span>
  )
}
