import { CaseSensitive, ChevronDown, ChevronUp, Languages, Pilcrow, Regex, WholeWord } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Side } from '../../../shared/model/records.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useHeader, useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { useCommands } from '../../ui/commands-context.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { neighbourMatch, replaceCurrent, showMatch } from './find-actions.ts'
import { replaceAll } from './replace-all.ts'
import { ShownText } from './shown-text.tsx'
import { useFind, useFindDesk } from './use-find.ts'

/** What is looked for, how, where, and by what it is replaced. */
export function FindFields() {
  const { t } = useTranslation()
  const { wish, isReplacing } = useFind()
  const desk = useFindDesk()
  return (
    <div className="find-fields">
      {wish.kind === 'direction' ? <DirectionNote /> : <PatternField />}
      <Where />
      <button
        type="button"
        className="find-fold"
        aria-expanded={isReplacing}
        onClick={() => desk.showReplacement(!isReplacing)}
      >
        <ChevronDown aria-hidden />
        {t('find.replacing')}
      </button>
      {isReplacing && <ReplacementFields />}
    </div>
  )
}

function DirectionNote() {
  const { t } = useTranslation()
  const commands = useCommands()
  return (
    <div className="find-note">
      <p>{t('find.directionNote')}</p>
      <Button size="small" onClick={() => commands.run('find.open')}>
        {t('find.backToWords')}
      </Button>
    </div>
  )
}

function PatternField() {
  const { t } = useTranslation()
  const { wish, problem } = useFind()
  const desk = useFindDesk()
  const field = usePatternFocus()
  return (
    <>
      <div className="find-line">
        <TextField
          ref={field}
          data-first-focus
          className={wish.kind === 'expression' ? 'find-expression' : ''}
          dir={wish.kind === 'expression' ? 'ltr' : 'auto'}
          value={wish.pattern}
          placeholder={t('find.pattern')}
          aria-label={t('find.pattern')}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'find-problem' : undefined}
          onChange={(event) => desk.ask({ pattern: event.target.value })}
        />
        <StepButtons />
      </div>
      {problem && <ErrorText id="find-problem">{t(`find.problem.${problem}`)}</ErrorText>}
      <Unseen text={wish.pattern} />
      <Switches />
    </>
  )
}

/** The field takes the focus when it is asked for, with all of it selected: the next letter begins anew. */
function usePatternFocus() {
  const field = useRef<HTMLInputElement>(null)
  const { wantsFocus } = useFind()
  const desk = useFindDesk()
  useEffect(() => {
    if (!wantsFocus || !desk.takeFocus()) return
    field.current?.focus()
    field.current?.select()
  }, [wantsFocus, desk])
  return field
}

function StepButtons() {
  const store = useProjectStore()
  const handle = useEditorHandle()
  const { t } = useTranslation()
  const { count } = useFind()
  const commands = useCommands()
  const go = (by: 1 | -1) => {
    const match = neighbourMatch(store, by)
    if (match) showMatch(store, handle, match)
  }
  return (
    <>
      <IconButton
        label={t('commands.find.previous')}
        keys={commands.keysOf('find.previous')}
        icon={<ChevronUp aria-hidden />}
        disabled={count === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        label={t('commands.find.next')}
        keys={commands.keysOf('find.next')}
        icon={<ChevronDown aria-hidden />}
        disabled={count === 0}
        onClick={() => go(1)}
      />
    </>
  )
}

/** What is in a field and can't be seen there is shown under it. */
function Unseen({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  if (!HIDDEN.test(text)) return null
  return (
    <p className="find-unseen ui-hint">
      {t('find.unseen')} <bdi>{<ShownText text={text} />}</bdi>
    </p>
  )
}

const HIDDEN = /[\u00a0\u061c\u200b-\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]|^\s|\s$|\s\s/

function Switches() {
  const { t } = useTranslation()
  const { wish } = useFind()
  const desk = useFindDesk()
  const isExpression = wish.kind === 'expression'
  return (
    <div className="find-switches" role="group" aria-label={t('find.switches')}>
      <Toggle
        label={t('find.variants')}
        hint={isExpression ? t('find.variantsExpression') : t('find.variantsHint')}
        isOn={wish.variants && !isExpression}
        isOff={isExpression}
        icon={<Languages aria-hidden />}
        onClick={() => desk.ask({ variants: !wish.variants })}
      />
      <Toggle
        label={t('find.matchCase')}
        isOn={wish.matchCase}
        icon={<CaseSensitive aria-hidden />}
        onClick={() => desk.ask({ matchCase: !wish.matchCase })}
      />
      <Toggle
        label={t('find.wholeWord')}
        hint={t('find.wholeWordHint')}
        isOn={wish.wholeWord}
        icon={<WholeWord aria-hidden />}
        onClick={() => desk.ask({ wholeWord: !wish.wholeWord })}
      />
      <Toggle
        label={t('find.expression')}
        hint={t('find.expressionHint')}
        isOn={isExpression}
        icon={<Regex aria-hidden />}
        onClick={() => desk.ask({ kind: isExpression ? 'plain' : 'expression' })}
      />
      <InsertMenu />
    </div>
  )
}

type ToggleProps = {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly isOff?: boolean
  readonly icon: ReactNode
  readonly onClick: () => void
}

function Toggle({ label, hint, isOn, isOff = false, icon, onClick }: ToggleProps) {
  return (
    <Tooltip text={hint ? `${label}. ${hint}` : label}>
      <Button
        kind="quiet"
        size="small"
        className="ui-icon-button find-toggle"
        aria-label={label}
        aria-pressed={isOn}
        aria-disabled={isOff}
        icon={icon}
        onClick={() => !isOff && onClick()}
      />
    </Tooltip>
  )
}

/** Characters that no keyboard has, by their names. */
const INSERTED = [
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['lri', '\u2066'],
  ['rli', '\u2067'],
  ['fsi', '\u2068'],
  ['pdi', '\u2069'],
] as const

function InsertMenu() {
  const { t } = useTranslation()
  const { wish } = useFind()
  const desk = useFindDesk()
  const commands = useCommands()
  const codeOf = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return (
    <Menu
      align="end"
      trigger={
        <Button kind="quiet" size="small" icon={<Pilcrow aria-hidden />} title={t('find.insert')}>
          <ChevronDown aria-hidden />
        </Button>
      }
      items={[
        ...INSERTED.map(([name, character]) => ({
          id: name,
          label: `${t(`find.hidden.${name}`)}`,
          onSelect: () =>
            desk.ask({
              pattern: wish.pattern + (wish.kind === 'expression' ? codeOf(character) : character),
            }),
        })),
        {
          id: 'direction',
          label: t('find.directionItem'),
          onSelect: () => commands.run('find.direction'),
        },
      ]}
    />
  )
}

function Where() {
  const { t } = useTranslation()
  const { wish } = useFind()
  const desk = useFindDesk()
  const store = useProjectStore()
  const format = useFormat()
  const { sourceLanguage, targetLanguage } = useHeader()
  const side = wish.sides.length === SIDES.length ? 'both' : wish.sides[0]!
  const hasDocuments = store.state.orders.documents.length > 1
  return (
    <>
      <Choices
        label={t('find.where')}
        value={side}
        choices={[
          { value: 'both', label: t('find.both') },
          { value: 'source', label: format.language(sourceLanguage) },
          { value: 'target', label: format.language(targetLanguage) },
        ]}
        onChange={(value) => desk.ask({ sides: value === 'both' ? SIDES : ([value] as Side[]) })}
      />
      {hasDocuments && (
        <Choices
          label={t('find.documents')}
          value={wish.everywhere ? 'all' : 'shown'}
          choices={[
            { value: 'all', label: t('find.everywhere') },
            { value: 'shown', label: t('find.thisDocument') },
          ]}
          onChange={(value) => desk.ask({ everywhere: value === 'all' })}
        />
      )}
    </>
  )
}

function ReplacementFields() {
  const { t } = useTranslation()
  const { wish, count, excluded, current, share } = useFind()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const desk = useFindDesk()
  const isExpression = wish.kind === 'expression'
  const left = count - excluded.size
  return (
    <div className="find-replacement">
      <TextField
        value={wish.replacement}
        className={isExpression ? 'find-expression' : ''}
        dir={isExpression ? 'ltr' : 'auto'}
        placeholder={t('find.replacement')}
        aria-label={t('find.replacement')}
        onChange={(event) => desk.ask({ replacement: event.target.value })}
      />
      {isExpression && <p className="ui-hint">{t('find.replacementHint')}</p>}
      <Unseen text={wish.replacement} />
      <div className="find-buttons">
        <Button disabled={count === 0} onClick={() => replaceCurrent(store, handle)}>
          {current ? t('find.replaceOne') : t('find.goToFirst')}
        </Button>
        <Button kind="primary" disabled={left <= 0 || share !== null} onClick={() => void replaceAll(store)}>
          {t('find.replaceAll', { count: Math.max(0, left) })}
        </Button>
      </div>
    </div>
  )
}
