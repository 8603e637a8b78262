import type { DocumentId } from '../../shared/model/id.ts'
import type { ExtendDocument } from '../../shared/operations/documents.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import type { Progress } from '../../shared/rpc/contract.ts'
import type { ProjectStore } from '../editor/project-store.ts'
import { ALL_ROWS } from '../editor/row-filter.ts'
import { ask } from '../host/ask-host.ts'
import { canBeginWork } from './can-begin-work.ts'
import type { TextPair } from '../panes/add-texts/add-texts.tsx'
import { titleFromName } from '../panes/new-project/language-tags.ts'
import { wantsGuesses } from './realign.ts'
import type { OpenProject } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

export const canAddTexts = canBeginWork

/**
 * Texts to documents of the project on show, one after the other: aligned by the host, put into the project slice by
 * slice, so that nothing is held up. All of it is one step to undo; where it is stopped, nothing of it stays.
 */
export async function addTexts(
  workspace: Workspace,
  texts: readonly TextPair[],
  presegmented: boolean,
): Promise<void> {
  const { project } = workspace.state
  if (!project || !canAddTexts(workspace)) return
  const { selection } = project.store
  const controller = new AbortController()
  const addition = new Addition(workspace, project, controller)
  let share = 0
  for (const pair of texts) {
    const isAdded = await addition.add(pair, presegmented, (part) => (share + part) / texts.length)
    if (!isAdded) break
    share++
  }
  if (share < texts.length) await project.store.farTravel.takeBack(addition.name)
  workspace.update({ work: null })
  if (share < texts.length) return workspace.say(workspace.t('app.addTexts.cancelled'))
  const [first] = addition.documents
  if (first && project.store.selection === selection) project.store.setUi({ ...ALL_ROWS, document: first })
  workspace.say(workspace.t('app.addTexts.done', { count: texts.length }))
}

type Rows = NonNullable<Progress['records']>

class Addition {
  readonly name = crypto.randomUUID()
  private readonly workspace: Workspace
  private readonly session: string
  private readonly store: ProjectStore
  private readonly controller: AbortController
  /** Rows and sentences of each document by now. */
  private readonly sizes = new Map<DocumentId, { rows: number; sentences: number }>()

  constructor(workspace: Workspace, { session, store }: OpenProject, controller: AbortController) {
    this.workspace = workspace
    this.session = session
    this.store = store
    this.controller = controller
  }

  get documents(): DocumentId[] {
    return [...this.sizes.keys()]
  }

  /** False where nothing came of it, which is then said. */
  async add(
    pair: TextPair,
    presegmented: boolean,
    shareOf: (part: number) => number,
    evenIfUnrelated = false,
  ): Promise<boolean> {
    const { workspace, session, controller } = this
    const show = (part: number) => {
      const work = { kind: 'adding', share: shareOf(part), cancel: () => controller.abort() } as const
      if (this.isOn) workspace.update({ work })
    }
    show(0)
    await this.store.flush()
    const pieces: Rows[] = []
    const answer = await ask(
      workspace.client.call(
        'projects.readTexts',
        {
          session,
          title: titleFromName(pair.source.name),
          source: { file: pair.source.handle },
          ...(pair.target && { target: { file: pair.target.handle } }),
          presegmented,
          evenIfUnrelated,
        },
        {
          signal: controller.signal,
          onProgress: ({ stage, done, total, records }) => {
            if (records) pieces.push(records)
            else if (stage === 'aligning' && total > 0) show((0.9 * done) / total)
          },
        },
      ),
    )
    if (!answer.ok && answer.error.code === 'not-a-translation' && (await wantsGuesses(workspace)))
      return this.add(pair, presegmented, shareOf, true)
    if (answer.ok) return this.takeIn(pieces, (part) => show(0.9 + 0.1 * part))
    if (answer.error.code !== 'not-a-translation') workspace.showProblem(answer.error)
    return false
  }

  private get isOn(): boolean {
    return this.workspace.state.project?.store === this.store
  }

  private async takeIn(pieces: readonly Rows[], show: (part: number) => void): Promise<boolean> {
    const [record] = pieces[0]?.documents ?? []
    if (!record) return false
    for (const [number, { links = [], sentences = [] }] of pieces.entries()) {
      if (!this.isOn || this.controller.signal.aborted) return false
      const { rows = 0, sentences: before = 0 } = this.sizes.get(record.id) ?? {}
      const after = this.store.state.orders.documents.last() ?? null
      const operation =
        number === 0
          ? { kind: 'document.add' as const, record, after, links, sentences }
          : { kind: 'document.extend' as const, document: record.id, links, sentences }
      this.sizes.set(record.id, { rows: rows + links.length, sentences: before + sentences.length })
      if (!this.dispatch(operation)) return false
      show(number / pieces.length)
      await this.store.flush()
    }
    return true
  }

  private dispatch(operation: Extract<Operation, { kind: 'document.add' }> | ExtendDocument): boolean {
    const inverse = this.documents.toReversed().map((document): Operation => ({
      kind: 'document.remove',
      document,
      ...this.sizes.get(document)!,
    }))
    const work = { name: this.name, inverse }
    return this.store.dispatch('file.addTexts', [operation], { work }) === undefined
  }
}
