import type { ProjectStore } from '../../editor/project-store.ts'
import { neighbourMatch, replaceCurrent, selectMatch, type FindHandle } from './find-actions.ts'
import { findDeskOf } from './find-desk.ts'
import { replaceAll } from './replace-all.ts'

/** Something a person can have done by one key; its name stands in shared/i18n under `commands`. */
export type FindCommand = {
  readonly id: `find.${string}`
  readonly isEnabled: (store: ProjectStore) => boolean
  readonly run: (store: ProjectStore, handle: FindHandle) => void
}

/** What is selected in one sentence is what one looks for. */
function takeSelection(store: ProjectStore): void {
  const { anchor, head } = store.selection ?? {}
  if (!anchor || anchor.sentence !== head?.sentence || anchor.offset === head.offset) return
  const text = store.state.sentence(anchor.sentence)?.text ?? ''
  const [from, to] = [anchor.offset, head.offset].toSorted((a, b) => a - b)
  findDeskOf(store).ask({ pattern: text.slice(from, to), kind: 'plain' })
}

function open(store: ProjectStore, isReplacing: boolean): void {
  const desk = findDeskOf(store)
  const { find } = store.ui
  // The match that one went to is selected: it is what is looked for already.
  if (!find?.current) takeSelection(store)
  if (desk.state.wish.kind === 'direction') desk.ask({ kind: 'plain' })
  desk.open(isReplacing)
}

function goBy(store: ProjectStore, handle: FindHandle, by: 1 | -1): void {
  const match = neighbourMatch(store, by)
  if (match) selectMatch(store, handle, match)
  else findDeskOf(store).open(false)
}

const always = () => true
const hasFound = (store: ProjectStore) => findDeskOf(store).state.count > 0

export const FIND_COMMANDS: readonly FindCommand[] = [
  { id: 'find.open', isEnabled: always, run: (store) => open(store, false) },
  { id: 'find.replace', isEnabled: always, run: (store) => open(store, true) },
  { id: 'find.next', isEnabled: always, run: (store, handle) => goBy(store, handle, 1) },
  { id: 'find.previous', isEnabled: always, run: (store, handle) => goBy(store, handle, -1) },
  { id: 'find.replaceOne', isEnabled: hasFound, run: replaceCurrent },
  { id: 'find.replaceAll', isEnabled: hasFound, run: (store) => void replaceAll(store) },
  {
    id: 'find.direction',
    isEnabled: always,
    run(store) {
      findDeskOf(store).ask({ kind: 'direction', replacement: '' })
      findDeskOf(store).open(true)
    },
  },
]
