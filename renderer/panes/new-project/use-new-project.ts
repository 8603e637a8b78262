import { useState } from 'react'
import type { Params, Place } from '../../../shared/rpc/contract.ts'
import type { Side } from '../../../shared/model/records.ts'
import { isLanguage } from './language-select.tsx'
import { languageInName, titleFromName } from './language-tags.ts'
import type { SavePlace } from './place-row.tsx'
import { textSource, type TextChoice } from './text-choice.ts'

/** A project as far as it is filled in. */
export type ProjectDraft = {
  readonly source: TextChoice
  readonly target: TextChoice
  readonly presegmented: boolean
  /** null: the name of the source's file is the title. */
  readonly typedTitle: string | null
  /** null: in the projects folder, under a free name made of the title. */
  readonly saveTo: SavePlace | null
}

type Start = { readonly source?: Place; readonly target?: Place }

export function useNewProject(start: Start) {
  const [draft, setDraft] = useState(() => startDraft(start))
  return {
    draft,
    change: (fields: Partial<ProjectDraft>) => setDraft((before) => ({ ...before, ...fields })),
    changeSide: (side: Side, fields: Partial<TextChoice>) =>
      setDraft((before) => ({ ...before, [side]: changeText(before[side], fields) })),
    swap: () => setDraft((before) => ({ ...before, source: before.target, target: before.source })),
  }
}

export function titleOf(draft: ProjectDraft): string {
  if (draft.typedTitle !== null) return draft.typedTitle
  return draft.source.file ? titleFromName(draft.source.file.name) : ''
}

/** What is asked of the host; undefined while something is missing. `needsTarget`: two texts were announced. */
export function creationOf(draft: ProjectDraft, needsTarget: boolean): Params<'projects.create'> | undefined {
  const { source, target, presegmented, saveTo } = draft
  const title = titleOf(draft).trim()
  if (!source.file || title === '' || (needsTarget && !target.file)) return undefined
  if (!isLanguage(source.language) || !isLanguage(target.language)) return undefined
  return {
    title,
    sourceLanguage: source.language,
    targetLanguage: target.language,
    source: textSource(source.file, source.encoding),
    ...(target.file && { target: textSource(target.file, target.encoding) }),
    presegmented,
    ...(saveTo && { saveTo: { folder: saveTo.folder, name: saveTo.name, replace: saveTo.replace } }),
  }
}

/** A draft of what was dropped or chosen before the dialog was there. */
export function startDraft({ source, target }: Start): ProjectDraft {
  const blank = { file: null, encoding: 'auto' } as const
  return {
    source: changeText({ ...blank, language: 'fa' }, source ? { file: source } : {}),
    target: changeText({ ...blank, language: 'en' }, target ? { file: target } : {}),
    presegmented: false,
    typedTitle: null,
    saveTo: null,
  }
}

/** A file whose name tells its language brings it along. */
function changeText(before: TextChoice, fields: Partial<TextChoice>): TextChoice {
  const told = fields.file ? languageInName(fields.file.name) : undefined
  return { ...before, ...(told !== undefined && { language: told }), ...fields }
}
