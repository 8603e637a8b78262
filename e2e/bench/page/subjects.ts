import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Served, Subject } from './measure-page.ts'

/** Taraz as it is: the built program in the loopback shell, on folders of its own. */
export function taraz(program: string, projectFile: string): Subject {
  const target = '[role=row][data-row] [role=gridcell][data-side=target]'
  return {
    name: 'Taraz',
    selectors: { row: '[role=row][data-row]', cell: target, live: `${target} .ProseMirror`, claim: '.claim' },
    serve: () => serveTaraz(program, projectFile),
  }
}

async function serveTaraz(program: string, projectFile: string): Promise<Served> {
  const home = await mkdtemp(join(tmpdir(), 'taraz-bench-'))
  const folders = { data: join(home, 'data'), projects: join(home, 'projects') }
  await mkdir(folders.projects)
  const file = join(folders.projects, 'bench.taraz.json')
  await copyFile(projectFile, file)
  const host = spawn(process.execPath, [program, 'serve', file, '--no-open', '--port', '0'], {
    env: { ...process.env, TARAZ_DATA: folders.data, TARAZ_PROJECTS: folders.projects },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    url: await readUrl(host),
    async close() {
      if (host.exitCode === null) {
        host.kill('SIGTERM')
        await once(host, 'exit')
      }
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function readUrl(host: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: host.stdout! })) {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url) return url
  }
  throw new Error('taraz serve ended without a URL')
}

/** CodeMirror with the English side of the same project. `folder`: its built page. */
export function codeMirror(folder: string, text: string): Subject {
  return {
    name: 'CodeMirror 6',
    selectors: { row: '.cm-line', cell: '.cm-line', live: '.cm-content' },
    serve: () => serveFolder(folder, text),
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.txt': 'text/plain',
}

async function serveFolder(folder: string, text: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    const type = `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`
    const file = join(folder, path)
    const body = path === '/text.txt' ? text : existsSync(file) && readFileSync(file)
    if (body === false) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
