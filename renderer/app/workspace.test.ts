// @vitest-environment happy-dom
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openTestHost } from '../../electron/services/testing/open-test-host.ts'
import { temporaryFolder } from '../../electron/services/testing/temporary-folder.ts'
import { createTranslator } from '../../shared/i18n/create-translator.ts'
import { connectChannel } from '../../shared/rpc/connect-channel.ts'
import { serveChannel } from '../../shared/rpc/serve-channel.ts'
import { channelPair } from '../../shared/testing/channel-pair.ts'
import { closeProject, leaveProject } from './leave-project.ts'
import { listenToHost } from './listen-to-host.ts'
import { openAgain } from './open-again.ts'
import { openProject, openSample } from './open-project.ts'
import { receiveDrop } from './receive-drop.ts'
import { saveProject, saveProjectAs } from './save-project.ts'
import { Workspace } from './workspace.ts'
import { writeSettings } from './write-settings.ts'

/** A window at a real host, over a channel in memory. */
async function startWindow() {
  const folder = await temporaryFolder()
  const { host } = openTestHost(folder)
  const connect = () => {
    const [page, door] = channelPair()
    void serveChannel(host, door, (_id, cause) => {
      throw cause
    })
    return { client: connectChannel(page), close: () => page.close() }
  }
  const first = connect()
  const description = await first.client.call('host.describe', {})
  const workspace = new Workspace(first.client, description, createTranslator('en').t)
  listenToHost(workspace)
  return { workspace, connect, cut: first.close, projects: join(folder, 'projects') }
}

async function startWithSample() {
  const window = await startWindow()
  await openSample(window.workspace)
  const { project } = window.workspace.state
  if (!project) throw new Error('The sample did not open')
  const [name = ''] = await readdir(window.projects)
  return { ...window, project, file: join(window.projects, name) }
}

/** Types at the start of the first sentence of the target. */
function type(workspace: Workspace, insert: string): void {
  const store = workspace.state.project!.store
  const sentence = store.state.link(store.rows[0]!)!.target[0]!
  const refusal = store.dispatch('typing', [
    { kind: 'sentence.replaceText', sentence, from: 0, removed: '', insert },
  ])
  expect(refusal).toBeUndefined()
}

describe('a window', () => {
  it('opens the sample, saves what is typed, and goes back to the welcome', async () => {
    const { workspace, file } = await startWithSample()
    type(workspace, 'Typed here. ')
    await saveProject(workspace)
    expect(workspace.state.saveState?.phase).toBe('saved')
    expect(await readFile(file, 'utf8')).toContain('Typed here. ')
    await closeProject(workspace)
    expect(workspace.state.project).toBeNull()
  })

  it('hears of the state of saving from the host', async () => {
    const { workspace } = await startWithSample()
    type(workspace, 'x')
    await workspace.state.project!.store.flush()
    await vi.waitFor(() => expect(workspace.state.saveState?.phase).toBe('journaled'))
  })

  it('saves under another name where it is told to, and works on there', async () => {
    const { workspace, projects } = await startWithSample()
    const { folder } = await workspace.client.call('places.list', {})
    const saving = saveProjectAs(workspace)
    const { chooser } = workspace.state
    if (chooser?.kind !== 'place') throw new Error('Nobody asked for a place')
    chooser.answer({ folder: folder.handle, folderName: '', name: 'other.taraz.json', replace: false })
    await saving
    expect(workspace.state.project?.fileName).toBe('other.taraz.json')
    expect(await readdir(projects)).toContain('other.taraz.json')
  })

  it('asks whose work stays where something else changed the file', async () => {
    const { workspace, file } = await startWithSample()
    type(workspace, 'Mine. ')
    await workspace.state.project!.store.flush()
    const changed = (await readFile(file, 'utf8')).replace('"title"', '"x": 1,\n"title"')
    await writeFile(file, changed)
    await saveProject(workspace)
    expect(workspace.state.dialog).toEqual({ kind: 'changedOnDisk' })
    expect(await readFile(file, 'utf8')).toBe(changed)
    await saveProject(workspace, true)
    expect(await readFile(file, 'utf8')).toContain('Mine. ')
  })

  it('says what is wrong with a file and leaves the project on show', async () => {
    const { workspace, projects, project } = await startWithSample()
    await writeFile(join(projects, 'bad.taraz.json'), '{"format":"taraz","version":99}')
    const { entries } = await workspace.client.call('places.list', {})
    await openProject(workspace, entries.find(({ name }) => name === 'bad.taraz.json')!.handle)
    expect(workspace.state.dialog).toMatchObject({ kind: 'problem', error: { code: 'bad-project' } })
    expect(workspace.state.project?.session).toBe(project.session)
    expect(workspace.state.opening).toBeNull()
  })

  it('keeps settings, and shows them in the editor at once', async () => {
    const { workspace, connect } = await startWithSample()
    await writeSettings(workspace, { showHidden: true, zoom: 1.5 })
    expect(workspace.state.project!.store.ui.showHidden).toBe(true)
    const { settings } = await connect().client.call('host.describe', {})
    expect(settings).toMatchObject({ showHidden: true, zoom: 1.5 })
  })
})

describe('a window that lost its host', () => {
  it('says so, keeps what is typed, and does not let it be left without a question', async () => {
    const { workspace, cut } = await startWithSample()
    cut()
    await vi.waitFor(() => expect(workspace.state.connection).toBe('lost'))
    type(workspace, 'Kept. ')
    const leaving = leaveProject(workspace)
    await vi.waitFor(() => expect(workspace.state.dialog?.kind).toBe('unsaved'))
    const { dialog } = workspace.state
    if (dialog?.kind === 'unsaved') dialog.answer(false)
    expect(await leaving).toBe(false)
    expect(workspace.state.project?.store.pending).toBe(1)
  })

  it('brings what it still held to the project when it is connected again', async () => {
    const { workspace, cut, connect, file } = await startWithSample()
    type(workspace, 'Before. ')
    await workspace.state.project!.store.flush()
    cut()
    await vi.waitFor(() => expect(workspace.state.connection).toBe('lost'))
    type(workspace, 'After. ')
    workspace.client = connect().client
    await vi.waitFor(async () => {
      await openAgain(workspace)
      expect(workspace.state.dialog).toBeNull()
    })
    await saveProject(workspace)
    const text = await readFile(file, 'utf8')
    expect(text).toContain('After. Before. ')
    expect(workspace.state.toasts.map(({ text: said }) => said)).toContain(
      'Connected again. The project is as you left it.',
    )
  })

  it('says that the file is gone where it is', async () => {
    const { workspace, cut, connect, file } = await startWithSample()
    cut()
    await vi.waitFor(() => expect(workspace.state.connection).toBe('lost'))
    await rename(file, `${file}.moved`)
    workspace.client = connect().client
    await openAgain(workspace)
    expect(workspace.state.dialog).toMatchObject({ kind: 'problem', error: { code: 'not-found' } })
  })
})

describe('files dropped on the window', () => {
  const text = (name: string) => new File(['سلام. دنیا.'], name)

  it('begin a project with one text or two', async () => {
    const { workspace } = await startWindow()
    await receiveDrop(workspace, [text('a.fa.txt')])
    expect(workspace.state.dialog).toMatchObject({
      kind: 'new',
      source: { name: 'a.fa.txt' },
      needsTarget: false,
    })
    await receiveDrop(workspace, [text('a.fa.txt'), text('a.en.txt')])
    expect(workspace.state.dialog).toMatchObject({ target: { name: 'a.en.txt' }, needsTarget: true })
  })

  it('open a project', async () => {
    const { workspace, file, project } = await startWithSample()
    await receiveDrop(workspace, [new File([await readFile(file)], 'copy.taraz.json')])
    expect(workspace.state.project?.session).not.toBe(project.session)
    expect(workspace.state.project?.counts).toEqual(project.counts)
  })

  it('are refused where they are too many', async () => {
    const { workspace } = await startWindow()
    await receiveDrop(workspace, [text('a'), text('b'), text('c')])
    expect(workspace.state.dialog).toBeNull()
    expect(workspace.state.toasts).toHaveLength(1)
  })
})
