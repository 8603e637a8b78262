import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Channel } from '../../shared/rpc/channel.ts'
import { securityHeaders } from '../services/content-policy.ts'
import { answerStatic, type StaticFiles } from '../services/static-files.ts'
import { socketChannel } from './socket-channel.ts'
import { TokenGate } from './token-gate.ts'

const address = '127.0.0.1'
const socketPath = '/rpc'
const maxMessageBytes = 64 * 1024 * 1024

export type LoopbackOptions = {
  readonly files: StaticFiles
  /** Serves one page; kept when all that the page had pending is on the disk. */
  readonly serve: (channel: Channel) => Promise<void>
  /** Shown to whoever opens the page's address without a token that still opens it. */
  readonly notice: string
  /** Absent or 0: one that is free. */
  readonly port?: number
}

export type Loopback = {
  /** A new address of the page. It lets in whoever opens it first; that browser then needs no token. */
  newUrl(): string
  /** Told how many pages are connected, whenever that changes. */
  onPages(listener: (count: number) => void): void
  /** Ends every connection and waits until what they had pending is on the disk. */
  close(): Promise<void>
}

/** Rejects with the system's error where the port cannot be had (EADDRINUSE, EACCES). */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const origin = `http://${address}:${port}`
  const gate = new TokenGate(port)
  const pages = new Pages(options.serve)
  const door = { origin, gate, pages, files: options.files, notice: options.notice }
  server.on('request', (request, response) => answer(door, request, response))
  server.on('upgrade', (request, socket, head) => upgrade(door, request, socket, head))
  return {
    newUrl: () => `${origin}/?token=${gate.issueToken()}`,
    onPages: (listener) => pages.onCount(listener),
    async close() {
      server.close()
      server.closeAllConnections()
      await pages.close()
    },
  }
}

type Door = {
  readonly origin: string
  readonly gate: TokenGate
  readonly files: StaticFiles
  readonly notice: string
  readonly pages: Pages
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** The pages that are connected, each with its own socket. */
class Pages {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  })
  readonly #serve: LoopbackOptions['serve']
  readonly #served = new Set<Promise<void>>()
  readonly #listeners: ((count: number) => void)[] = []

  constructor(serve: LoopbackOptions['serve']) {
    this.#serve = serve
  }

  onCount(listener: (count: number) => void): void {
    this.#listeners.push(listener)
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, socket, head, (page) => this.#open(page))
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate()
    await Promise.allSettled(this.#served)
  }

  #open(page: WebSocket): void {
    const served = this.#serve(socketChannel(page))
    this.#served.add(served)
    void served.catch(() => undefined).then(() => this.#served.delete(served))
    this.#tell()
    page.once('close', () => this.#tell())
  }

  #tell(): void {
    const count = [...this.#sockets.clients].filter((page) => page.readyState === page.OPEN).length
    for (const listener of this.#listeners) listener(count)
  }
}

/**
 * The status that a request is refused with before anything is looked up. Host is checked against names that
 * were bent to point here, Origin against other pages.
 */
function refusal(door: Door, request: IncomingMessage): 403 | 421 | undefined {
  if (request.headers.host !== new URL(door.origin).host) return 421
  if (request.headers.origin !== undefined && request.headers.origin !== door.origin) return 403
  return undefined
}

function answer(door: Door, request: IncomingMessage, response: ServerResponse): void {
  const headers = securityHeaders(door.origin.replace('http:', 'ws:'))
  const refused = refusal(door, request)
  if (refused) return void response.writeHead(refused, headers).end()
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  if (admitted(door, request)) {
    if (query) return redirectToPage(response, headers)
    const { status, headers: own, body } = answerStatic(door.files, request.method ?? '', path, headers)
    return void response.writeHead(status, own).end(body)
  }
  if (request.method !== 'GET' || path !== '/') return void response.writeHead(403, headers).end()
  const cookie = door.gate.exchange(tokenOf(query))
  if (cookie) return redirectToPage(response, { ...headers, 'Set-Cookie': cookie })
  response.writeHead(403, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(door.notice)
}

const admitted = (door: Door, request: IncomingMessage) => door.gate.admits(request.headers.cookie)

const tokenOf = (query: string) => new URLSearchParams(query).get('token') ?? ''

/** The address without the token, so that a reload, a bookmark and the history hold none. */
function redirectToPage(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(303, { ...headers, Location: '/' }).end()
}

/** A socket is opened by the page alone: unlike a link or a picture it always says its origin. */
function upgrade(door: Door, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const refused =
    refusal(door, request) ??
    (request.headers.origin === undefined || !admitted(door, request) ? 403 : undefined) ??
    (request.url === socketPath ? undefined : 404)
  if (refused === undefined) return door.pages.accept(request, socket, head)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${refused} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
