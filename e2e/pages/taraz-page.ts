import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Claim, Claimant, Link, Sentence } from '../../shared/model/records.ts'
import type { Folders } from '../shells.ts'

export type SideName = 'source' | 'target'

/** What a project file holds, as any other program would read it. */
export type ProjectFile = {
  title: string
  sourceLanguage: string
  targetLanguage: string
  links: Link[]
  sentences: Sentence[]
  claimants: Claimant[]
  claims: Claim[]
}

/** The window, by what a person does in it. Waits for conditions, never for time. */
export class TarazPage {
  readonly page: Page
  readonly folders: Folders

  constructor(page: Page, folders: Folders) {
    this.page = page
    this.folders = folders
  }

  async isReady(): Promise<void> {
    await expect(this.button('Try the sample')).toBeVisible()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys)
  }

  async openSample(): Promise<void> {
    await this.button('Try the sample').click()
    await expect(this.rows).not.toHaveCount(0)
  }

  /** Begins a project with texts that lie in the projects folder. */
  async createFrom(source: string, target?: string): Promise<void> {
    await this.button(target === undefined ? 'New from a text' : 'New from two texts').click()
    await this.chooseText('Source text', source)
    if (target !== undefined) await this.chooseText('Its translation', target)
    await this.button(/^(Create|Align and create)$/).click()
    await expect(this.rows).not.toHaveCount(0)
  }

  async chooseText(card: 'Source text' | 'Its translation', name: string): Promise<void> {
    await this.dialog('New project')
      .getByRole('group', { name: card })
      .getByRole('button', { name: /^(Choose a|Another) text/ })
      .click()
    await this.chooseEntry('Choose a text', name)
  }

  /** Picks a file in the window's own chooser, which begins in the projects folder. */
  async chooseEntry(title: string, name: string): Promise<void> {
    await this.dialog(title)
      .getByRole('option', { name: fileName(name) })
      .click()
  }

  async openFile(name: string): Promise<void> {
    await this.press('Control+o')
    await this.chooseEntry('Open a project', name)
  }

  get rows(): Locator {
    return this.page.locator('[role=row][data-row]')
  }

  /** Of rows that are far from what is seen there are no elements: they are counted by what the grid says. */
  async hasRows(count: number): Promise<void> {
    await expect(this.page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
  }

  /** Rows are counted from 1, as in the window. */
  row(number: number): Locator {
    return this.rows.nth(number - 1)
  }

  cell(row: number, side: SideName): Locator {
    return this.row(row).locator(`[role=gridcell][data-side=${side}]`)
  }

  /** The cell that is typed in. */
  get live(): Locator {
    return this.page.locator(
      '[role=gridcell] .ProseMirror, .ProseMirror[role=gridcell], [role=gridcell].ProseMirror',
    )
  }

  /** Puts the caret into a cell, at its end. */
  async enter(row: number, side: SideName): Promise<void> {
    // A press in the moment in which rows get their heights may fall on another row, as it may for a person.
    await expect(async () => {
      await this.cell(row, side).click()
      await expect(this.row(row)).toHaveAttribute('data-awake', 'true', { timeout: 1000 })
      await expect(this.live).toBeFocused({ timeout: 1000 })
    }).toPass({ timeout: 15_000 })
    await this.press('End')
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Selects words of a cell the way a double click and Shift+click do, by their place on the screen. */
  async select(row: number, side: SideName, words: string): Promise<void> {
    await this.enter(row, side)
    const { start, end } = await this.live.evaluate(rangeOf, words)
    await this.page.mouse.click(start.x, start.y)
    await this.page.keyboard.down('Shift')
    await this.page.mouse.click(end.x, end.y)
    await this.page.keyboard.up('Shift')
    await expect.poll(() => this.page.evaluate(() => getSelection()?.toString())).toBe(words)
  }

  /** Puts the caret before the first place of these words. */
  async caretBefore(row: number, side: SideName, words: string): Promise<void> {
    await this.enter(row, side)
    await expect(async () => {
      const { start } = await this.live.evaluate(rangeOf, words)
      await this.page.mouse.click(start.x, start.y)
      expect((await this.live.evaluate(afterCaret)).startsWith(words)).toBe(true)
    }).toPass({ timeout: 15_000 })
  }

  /** Runs a command by its name from the palette, by keyboard alone. */
  async run(command: string): Promise<void> {
    const field = this.page.locator('.palette-input')
    await this.press('Control+Shift+p')
    await expect(field).toBeFocused()
    await this.page.keyboard.type(command)
    await expect(field).toHaveValue(command)
    await this.press('Enter')
    await expect(field).toHaveCount(0)
  }

  get saveState(): Locator {
    return this.page.getByRole('button', { name: /State of saving|وضع/ })
  }

  async save(): Promise<void> {
    await this.press('Control+s')
    await expect(this.saveState).toContainText('Saved')
  }

  /** Waits until what was done survives a crash. */
  async isSafe(): Promise<void> {
    await expect(this.saveState).toContainText(/Safe|Saved/)
  }

  async projectFiles(): Promise<string[]> {
    return (await readdir(this.folders.projects)).filter((name) => name.endsWith('.taraz.json')).toSorted()
  }

  /** The one project file there is, or the one of this name. */
  async readProject(name?: string): Promise<ProjectFile> {
    const file = name ?? (await this.projectFiles())[0]!
    return JSON.parse(await readFile(join(this.folders.projects, file), 'utf8')) as ProjectFile
  }
}

/** The name of a file is shown in pieces, each with a direction of its own: its ending may stand apart. */
function fileName(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(escaped.replaceAll('\\.', ' ?\\.'))
}

/** The words from the caret to the end of its cell. */
function afterCaret(cell: Element): string {
  const { focusNode, focusOffset } = getSelection()!
  const range = document.createRange()
  range.selectNodeContents(cell)
  if (focusNode) range.setStart(focusNode, focusOffset)
  return range.toString()
}

/** Where words stand on the screen: the edges of their first and last letters, in the middle of their lines. */
function rangeOf(
  root: Element,
  words: string,
): { start: { x: number; y: number }; end: { x: number; y: number } } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: { node: Node; from: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: text.length })
    text += node.textContent
  }
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`No such words: ${words}`)
  const letter = (offset: number) => {
    const found = nodes.findLast(({ from }) => from <= offset)!
    const range = document.createRange()
    range.setStart(found.node, offset - found.from)
    range.setEnd(found.node, offset - found.from + 1)
    const box = range.getBoundingClientRect()
    const isRightToLeft = getComputedStyle(root).direction === 'rtl'
    return { box, y: box.top + box.height / 2, isRightToLeft }
  }
  const first = letter(at)
  const last = letter(at + words.length - 1)
  return {
    start: { x: first.isRightToLeft ? first.box.right - 0.5 : first.box.left + 0.5, y: first.y },
    end: { x: last.isRightToLeft ? last.box.left + 0.5 : last.box.right - 0.5, y: last.y },
  }
}

/** The texts of one side in the order of the file: the order of that side. */
export function textsOf(project: ProjectFile, side: SideName): string[] {
  return project.sentences.filter((sentence) => sentence.side === side).map(({ text }) => text)
}

/** Rows as words: `source sentences | target sentences`, those of a side parted by ` / `. */
export function rowsOf(project: ProjectFile): string[] {
  const texts = new Map(project.sentences.map(({ id, text }) => [id, text]))
  const words = (ids: readonly Sentence['id'][]) => ids.map((id) => texts.get(id)).join(' / ')
  return project.links.map(({ source, target }) => `${words(source)} | ${words(target)}`)
}
