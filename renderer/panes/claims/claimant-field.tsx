import { ChevronDown, Plus } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimantId } from '../../../shared/model/id.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { useFormat } from '../../ui/use-format.ts'
import { findClaimants, isNameTaken, type FoundClaimant } from './find-claimants.ts'
import { NewClaimant } from './new-claimant.tsx'
import { useClaimantName } from './use-claimant-name.ts'
import { useDesk } from './use-desk.ts'

type ClaimantFieldProps = {
  readonly value: ClaimantId | null
  readonly onChange: (claimant: ClaimantId) => void
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** Whom the text names, to be made a claimant where nobody else is chosen. */
  readonly proposed?: string | undefined
}

/**
 * Who claims it: type a few letters of the name in either language. Until something is typed the field only shows who
 * it is (data-untouched), and digits choose the act.
 */
export function ClaimantField({ value, onChange, inputRef, proposed }: ClaimantFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [creating, setCreating] = useState<string | null>(null)
  const choose = (claimant: ClaimantId) => {
    setCreating(null)
    onChange(claimant)
    inputRef.current?.focus()
  }
  const goBack = () => {
    setCreating(null)
    inputRef.current?.focus()
  }
  return (
    <div className="claimant-field">
      <label className="ui-field-label" htmlFor={id}>
        {t('claims.editor.claimant')}
      </label>
      <ClaimantBox
        id={id}
        value={value}
        inputRef={inputRef}
        proposed={proposed}
        onChoose={choose}
        onCreate={setCreating}
      />
      {creating !== null && <NewClaimant typed={creating} onAdded={choose} onBack={goBack} />}
    </div>
  )
}

type ClaimantBoxProps = {
  readonly id: string
  readonly value: ClaimantId | null
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly proposed: string | undefined
  readonly onChoose: (claimant: ClaimantId) => void
  readonly onCreate: (typed: string) => void
}

function ClaimantBox({ id, value, inputRef, proposed, onChoose, onCreate }: ClaimantBoxProps) {
  const { t } = useTranslation()
  const name = useClaimantName(value)
  const { isOpen, typed, options, marked, mark, open, close, take, onKeyDown } = useOptionBox(
    onChoose,
    onCreate,
  )
  useSelectedName(inputRef, typed === null ? name : null)
  return (
    <div className="claimant-box">
      <input
        ref={inputRef}
        id={id}
        data-first-focus
        className="ui-input"
        dir="auto"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && options.length > 0 ? `${id}-${marked}` : undefined}
        placeholder={
          proposed === undefined
            ? t('claims.claimant.choose')
            : t('proposals.newClaimant', { name: displayName(proposed) })
        }
        data-untouched={typed === null}
        value={typed ?? (name === null ? '' : displayName(name))}
        onChange={(event) => open(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={close}
        onKeyDown={onKeyDown}
        onClick={() => !isOpen && open(typed)}
      />
      <ChevronDown aria-hidden />
      {isOpen && <OptionList id={id} options={options} marked={marked} onMark={mark} onTake={take} />}
    </div>
  )
}

/** A name that is only shown is selected, so that typing takes its place. */
function useSelectedName(input: RefObject<HTMLInputElement | null>, name: string | null): void {
  useEffect(() => {
    if (name !== null && input.current === document.activeElement) input.current?.select()
  }, [input, name])
}

/** What is typed (null: nothing yet), the options it leaves, and the keys that go through them. */
function useOptionBox(onChoose: (claimant: ClaimantId) => void, onCreate: (typed: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [marked, mark] = useState(0)
  const options = useOptions(isOpen, typed ?? '')
  const close = () => {
    setOpen(false)
    setTyped(null)
  }
  const open = (text: string | null) => {
    setTyped(text)
    setOpen(true)
    mark(0)
  }
  const take = (option: ClaimantOption | undefined) => {
    if (!option) return
    close()
    if (option.kind === 'new') onCreate(option.typed)
    else onChoose(option.claimant.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && !isOpen) open(typed)
    else if (move !== undefined) mark((marked + move + options.length) % Math.max(1, options.length))
    else if (event.key === 'Enter' && isOpen) take(options[marked])
    else if (event.key === 'Escape' && isOpen) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { isOpen, typed, options, marked, mark, open, close, take, onKeyDown }
}

type ClaimantOption =
  | { readonly kind: 'claimant'; readonly claimant: FoundClaimant }
  | { readonly kind: 'new'; readonly typed: string }

function useOptions(isOpen: boolean, typed: string): ClaimantOption[] {
  const { state } = useProjectStore()
  const { index } = useDesk()
  const { i18n } = useTranslation()
  return useMemo(() => {
    if (!isOpen) return []
    const found = findClaimants(state, typed, index.counts.claimants, i18n.language)
    const options: ClaimantOption[] = found.map((claimant) => ({ kind: 'claimant', claimant }))
    const isNew = typed.trim() === '' || !isNameTaken(state, typed)
    return isNew ? [...options, { kind: 'new', typed: typed.trim() }] : options
  }, [isOpen, state, typed, index, i18n.language])
}

type OptionListProps = {
  readonly id: string
  readonly options: readonly ClaimantOption[]
  readonly marked: number
  readonly onMark: (index: number) => void
  readonly onTake: (option: ClaimantOption) => void
}

function OptionList({ id, options, marked, onMark, onTake }: OptionListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <ul
      ref={list}
      id={`${id}-list`}
      className="claimant-options"
      role="listbox"
      aria-label={t('claims.editor.claimant')}
    >
      {options.map((option, index) => (
        <li
          key={option.kind === 'new' ? 'new' : option.claimant.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          className="claimant-option"
          onPointerMove={() => onMark(index)}
          // The field must not lose the focus before the press has chosen.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <OptionText option={option} />
        </li>
      ))}
    </ul>
  )
}

function OptionText({ option }: { readonly option: ClaimantOption }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (option.kind === 'new') {
    return (
      <span className="claimant-new">
        <Plus aria-hidden />
        {option.typed === ''
          ? t('claims.claimant.createTitle')
          : t('claims.claimant.create', { name: option.typed })}
      </span>
    )
  }
  const { name, otherName, claims } = option.claimant
  return (
    <>
      <span className="claimant-names">
        <bdi>{displayName(name || t('claims.unnamedClaimant'))}</bdi>
        {otherName !== null && <bdi className="claimant-other">{displayName(otherName)}</bdi>}
      </span>
      <span className="claimant-count" aria-label={t('claims.claimant.claims', { count: claims })}>
        {number(claims)}
      </span>
    </>
  )
}
