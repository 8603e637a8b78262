import { newId } from '../../shared/model/new-id.ts'
import type { DocumentId } from '../../shared/model/id.ts'
import type { ProposedLink } from '../../shared/operations/plan-realign.ts'
import { RealignInPieces } from '../../shared/operations/realign-in-pieces.ts'
import type { Progress } from '../../shared/rpc/contract.ts'
import type { ProjectStore } from '../editor/project-store.ts'

type Verdict = NonNullable<Progress['verdict']>

/** One realignment of the open project: what the host finds is taken up as it comes, piece after piece, as one step. */
export class RealignWork {
  /** Rows that hold other sentences than before. */
  changed = 0
  leftAside = 0
  private readonly name = crypto.randomUUID()
  private readonly store: ProjectStore
  private readonly rows: RealignInPieces
  /** Aborted: nothing more is taken up. */
  private readonly controller: AbortController
  /** Not taken up as long as they look like guesses. */
  private held: (readonly ProposedLink[])[] = []
  private isTaking = false
  private isBroken = false
  private hasSteps = false
  private taken = Promise.resolve()
  private stopHearing = () => {}

  constructor(store: ProjectStore, document: DocumentId, controller: AbortController) {
    this.store = store
    this.controller = controller
    this.rows = new RealignInPieces(store.state, document, () => newId('link'))
  }

  /** The host is asked at once: what is done from here on, it does not know. */
  begin(): void {
    this.stopHearing = this.store.subscribe((changes) => {
      if (!this.isTaking) this.rows.noteChanges(changes)
    })
  }

  take(links: readonly ProposedLink[], verdict: Verdict | undefined): void {
    this.held.push(links)
    if (verdict !== 'unrelated') this.takeHeld()
  }

  /** Asks where all of it looks like guesses. */
  async isBelieved(verdict: Verdict, wantsGuesses: () => Promise<boolean>): Promise<boolean> {
    await this.taken
    return verdict !== 'unrelated' || this.hasSteps || wantsGuesses()
  }

  /** True when all that was found is in the rows. */
  async finish(): Promise<boolean> {
    this.takeHeld()
    await this.taken
    this.stopHearing()
    return !this.isStopped
  }

  /** False where something done since stands in the way, which is then said. */
  async takeBack(): Promise<boolean> {
    this.leave()
    await this.taken
    return this.store.farTravel.takeBack(this.name)
  }

  /** The project is not on show any more. */
  leave(): void {
    this.isBroken = true
    this.stopHearing()
  }

  private get isStopped(): boolean {
    return this.isBroken || this.controller.signal.aborted
  }

  private takeHeld(): void {
    for (const links of this.held.splice(0)) this.taken = this.taken.then(() => this.takeUp(links))
  }

  private async takeUp(links: readonly ProposedLink[]): Promise<void> {
    // Whoever undoes what has come wants no more of it.
    if (this.hasSteps && !(await this.store.farTravel.isStanding(this.name))) this.controller.abort()
    if (this.isStopped) return
    const plan = this.rows.plan(links)
    const work = { name: this.name }
    this.isTaking = true
    const refusal = this.store.dispatch('alignment.realign', plan.operations, { work })
    this.isTaking = false
    this.isBroken = refusal !== undefined
    this.hasSteps ||= plan.operations.length > 0
    this.changed += plan.changed
    this.leftAside += plan.leftAside
    await this.store.flush()
  }
}
