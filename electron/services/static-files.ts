import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export type StaticFile = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }

/**
 * The page's files in memory, by the path that a request names. A request is looked up as it is written, so
 * there is no path to climb out of, encoded or not.
 */
export type StaticFiles = ReadonlyMap<string, StaticFile>

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Throws where the folder is missing, or holds a kind of file that the page does not have. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, StaticFile]> => {
      const path = join(entry.parentPath, entry.name)
      return [`/${relative(folder, path).split(sep).join('/')}`, await readStaticFile(path)]
    })
  return new Map(await Promise.all(files))
}

async function readStaticFile(path: string): Promise<StaticFile> {
  const type = types[extname(path)]
  if (!type) throw new TypeError(`${path} is of a kind that the page does not have`)
  return { body: new Uint8Array(await readFile(path)), type }
}

export type StaticAnswer = {
  readonly status: 200 | 404 | 405
  readonly headers: Record<string, string>
  readonly body: Uint8Array<ArrayBuffer> | undefined
}

/** @param path as the request names it, without a query; `/` is the page itself */
export function answerStatic(
  files: StaticFiles,
  method: string,
  path: string,
  headers: Record<string, string>,
): StaticAnswer {
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { ...headers, Allow: 'GET, HEAD' }, body: undefined }
  }
  const file = files.get(path === '/' ? '/index.html' : path)
  if (!file) return { status: 404, headers, body: undefined }
  return {
    status: 200,
    headers: { ...headers, 'Content-Type': file.type, 'Content-Length': String(file.body.byteLength) },
    body: method === 'GET' ? file.body : undefined,
  }
}
