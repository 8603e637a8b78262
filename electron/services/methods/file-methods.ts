import { basename, join } from 'node:path'
import { HostError } from '../../../shared/rpc/host-error.ts'
import { segmentationFor } from '../../../shared/text/segmentation-rules.ts'
import type { Handlers } from '../handlers.ts'
import { checkName } from '../file-name.ts'
import { replaceFiles, type NewFile } from '../replace-files.ts'
import { readText, TEXT_LIMIT_BYTES } from '../read-text.ts'
import { projectsFolder, type HostServices } from './host-services.ts'

type Names =
  | 'places.list'
  | 'places.createFolder'
  | 'dialogs.open'
  | 'dialogs.save'
  | 'files.receive'
  | 'files.writeText'
  | 'texts.inspect'

/** Below this a text is cut faster than a thread is started. */
export const SMALL_TEXT = 64 * 1024

export function fileMethods(services: HostServices): Pick<Handlers, Names> {
  const { handles, places, files, jobs, runJob, settings } = services
  return {
    'places.list': async ({ folder }) =>
      places.list(folder === undefined ? await projectsFolder(services) : handles.path(folder)),
    'places.createFolder': ({ folder, name }) => places.createFolder(handles.path(folder), name),

    'dialogs.open': async ({ purpose }) => {
      const path = await dialogsOf(services).open(purpose)
      return path === null ? null : places.describeFile(path)
    },
    'dialogs.save': async ({ purpose, name }) => {
      const chosen = await dialogsOf(services).save(purpose, name)
      return chosen && { folder: handles.ofPath(chosen.folder), name: chosen.name }
    },

    'files.receive': ({ name, base64 }, caller) => {
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
      if (bytes.length > TEXT_LIMIT_BYTES)
        throw new HostError({ code: 'too-large', name, limitBytes: TEXT_LIMIT_BYTES })
      const handle = handles.ofReceived(basename(name), bytes)
      caller.onClose(async () => handles.forget(handle))
      return { handle, name: basename(name), kind: 'file', sizeBytes: bytes.length }
    },

    'files.writeText': async ({ to, text }) => {
      checkName(to.name)
      const file = { path: join(handles.path(to.folder), to.name), contents: [Buffer.from(text)] }
      await replaceFiles(files, oneFile(file), to.replace)
      return { name: to.name }
    },

    'texts.inspect': async ({ file, encoding, language, presegmented }, _caller, context) => {
      const read = await readText(files, handles.get(file), encoding)
      const rules = segmentationFor(language, (await settings.read()).segmentation)
      const input = { text: read.text, language, presegmented, file: read.name, rules }
      const isSmall = read.text.length < SMALL_TEXT
      const { value } = await runJob('inspect-text', input, { context, isSmall }).next()
      if (!value) throw new RangeError('The job gave nothing')
      // Whoever looks at a text is about to have it aligned.
      jobs.warm()
      return { name: read.name, encoding: read.encoding, ...value }
    },
  }
}

async function* oneFile(file: NewFile): AsyncGenerator<NewFile> {
  yield file
}

function dialogsOf({ options }: HostServices) {
  if (!options.dialogs) throw new HostError({ code: 'bad-request', detail: 'no dialogs here' })
  return options.dialogs
}
