import type { FileSystem, OpenFile } from '../file-system.ts'

/** What is about to be done to the disk. Writing, reading and syncing of open files are `file.write` and so on. */
export type Step = { readonly name: string; readonly path: string; readonly count: number }

/** Undefined: let it be done. A code: it fails so. `short`: only half of the bytes are written. */
export type Fault = string | 'short' | undefined

/**
 * A file system that asks before each step whether it should fail. Steps are counted from 1. What fails is not done,
 * but for a write: that may have put half of its bytes there before.
 */
export function faultyFiles(inner: FileSystem, decide: (step: Step) => Fault | Promise<Fault>): FileSystem {
  let count = 0
  const ask = async (name: string, path: string): Promise<Fault> => {
    const fault = await decide({ name, path, count: ++count })
    if (fault !== undefined && fault !== 'short') throw systemError(fault, name)
    return fault
  }
  const asking =
    <Rest extends unknown[], T>(name: string, step: (path: string, ...rest: Rest) => Promise<T>) =>
    async (path: string, ...rest: Rest): Promise<T> => {
      await ask(name, path)
      return step(path, ...rest)
    }
  return {
    open: async (path, how, mode) => {
      await ask(`open.${how}`, path)
      return faultyFile(await inner.open(path, how, mode), path, ask)
    },
    readFile: asking('readFile', inner.readFile),
    facts: asking('facts', inner.facts),
    realPath: asking('realPath', inner.realPath),
    list: asking('list', inner.list),
    makeFolder: asking('makeFolder', inner.makeFolder),
    copy: asking('copy', inner.copy),
    rename: asking('rename', inner.rename),
    link: asking('link', inner.link),
    remove: asking('remove', inner.remove),
    setAccess: asking('setAccess', inner.setAccess),
    syncFolder: asking('syncFolder', inner.syncFolder),
    canWrite: asking('canWrite', inner.canWrite),
  }
}

function faultyFile(
  file: OpenFile,
  path: string,
  ask: (name: string, path: string) => Promise<Fault>,
): OpenFile {
  return {
    async write(bytes) {
      const fault = await ask('file.write', path).catch(async (cause: unknown) => {
        if (bytes.length > 1) await file.write(bytes.subarray(0, bytes.length >> 1))
        throw cause
      })
      return file.write(fault === 'short' ? bytes.subarray(0, Math.max(1, bytes.length >> 1)) : bytes)
    },
    read: async (into) => {
      await ask('file.read', path)
      return file.read(into)
    },
    sync: async () => {
      await ask('file.sync', path)
      return file.sync()
    },
    syncData: async () => {
      await ask('file.syncData', path)
      return file.syncData()
    },
    close: () => file.close(),
  }
}

/** An error as Node makes it. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}, ${syscall}`), { code, errno: -1, syscall })
}
