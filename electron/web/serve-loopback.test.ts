import { request, type IncomingHttpHeaders } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Channel } from '../../shared/rpc/channel.ts'
import type { StaticFile } from '../services/static-files.ts'
import { serveLoopback, type Loopback } from './serve-loopback.ts'

const page: StaticFile = { body: new TextEncoder().encode('<p>Taraz</p>'), type: 'text/html' }
const files = new Map([
  ['/index.html', page],
  ['/assets/a.js', { body: new TextEncoder().encode('1'), type: 'text/javascript' }],
])

const notice = 'این نشانی یک بار به کار رفته است.'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
type Ask = { method?: string; path?: string; headers?: Record<string, string> }

let door: Loopback
let url = ''
let origin = ''
let port = 0
let counts: number[] = []

/** Answers every message with itself, twice: what goes in both directions is seen. */
function serveEcho(channel: Channel): Promise<void> {
  channel.onMessage((message) => channel.send({ echo: message }))
  return new Promise((resolve) => channel.onClose(resolve))
}

beforeEach(async () => {
  door = await serveLoopback({ files, notice, serve: serveEcho })
  counts = []
  door.onPages((count) => counts.push(count))
  url = door.newUrl()
  origin = new URL(url).origin
  port = Number(new URL(url).port)
})
afterEach(() => door.close())

/** Sent as written: neither the path nor the Host header is put right on the way. */
function ask({ method = 'GET', path = '/', headers = {} }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let body = ''
      response.on('data', (part) => (body += String(part)))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

const tokenPath = () => url.slice(origin.length)

async function enter(): Promise<string> {
  const { headers } = await ask({ path: tokenPath() })
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

function dial(path: string, headers: Record<string, string>): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('open', () => resolve(socket))
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => undefined)
  })
}

async function open(headers: Record<string, string>): Promise<WebSocket> {
  const socket = await dial('/rpc', headers)
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`)
  return socket
}

const nextMessage = (socket: WebSocket) =>
  new Promise<unknown>((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))))

const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))

describe('the way in', () => {
  it('trades the token for a cookie and shows the page at an address without it', async () => {
    const first = await ask({ path: tokenPath() })
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/')
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^taraz-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
    const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    expect(await ask({ headers: { cookie } })).toMatchObject({ status: 200, body: '<p>Taraz</p>' })
    expect(await ask({ path: '/assets/a.js', headers: { cookie } })).toMatchObject({ status: 200, body: '1' })
  })

  it('opens with the token once only, but again for the browser that came in', async () => {
    const cookie = await enter()
    expect((await ask({ path: tokenPath() })).status).toBe(403)
    expect(await ask({ path: tokenPath(), headers: { cookie } })).toMatchObject({ status: 303 })
  })

  it('opens once with each of several tokens', async () => {
    const another = door.newUrl().slice(origin.length)
    expect(another).not.toBe(tokenPath())
    expect((await ask({ path: another })).status).toBe(303)
    expect((await ask({ path: another })).status).toBe(403)
    expect((await ask({ path: tokenPath() })).status).toBe(303)
  })

  it('sends every answer with the policy that keeps the page to itself', async () => {
    const cookie = await enter()
    for (const asked of [{ headers: { cookie } }, {}, { path: '/nothing', headers: { cookie } }]) {
      const { headers } = await ask(asked)
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
          `font-src 'self'; connect-src 'self' ws://127.0.0.1:${port}; worker-src 'self'; base-uri 'none'; ` +
          "form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
          'trusted-types ProseMirrorClipboard dompurify',
      )
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })
})

describe('what is refused', () => {
  it.each<[string, Ask, number]>([
    ['no token', {}, 403],
    ['a wrong token', { path: `/?token=${'A'.repeat(43)}` }, 403],
    ['a token of another length', { path: '/?token=A' }, 403],
    ['an empty token', { path: '/?token=' }, 403],
    ['a file without a cookie', { path: '/assets/a.js' }, 403],
    ['a wrong cookie', { headers: { cookie: `taraz-PORT=${'A'.repeat(43)}` } }, 403],
    ['the cookie of another port', { headers: { cookie: 'taraz-1=VALUE' } }, 403],
    ['an empty cookie', { headers: { cookie: 'taraz-PORT=' } }, 403],
    ['a foreign Host', { headers: { cookie: 'COOKIE', host: 'evil.example' } }, 421],
    ['a foreign Host with our port', { headers: { cookie: 'COOKIE', host: 'evil.example:PORT' } }, 421],
    [
      'a Host that begins like ours',
      { headers: { cookie: 'COOKIE', host: '127.0.0.1.evil.example:PORT' } },
      421,
    ],
    ['another port', { headers: { cookie: 'COOKIE', host: '127.0.0.1:1' } }, 421],
    ['a foreign Origin', { headers: { cookie: 'COOKIE', origin: 'http://evil.example' } }, 403],
    ['the Origin null', { headers: { cookie: 'COOKIE', origin: 'null' } }, 403],
    ['traversal', { path: '/../package.json', headers: { cookie: 'COOKIE' } }, 404],
    ['traversal inside', { path: '/assets/../../package.json', headers: { cookie: 'COOKIE' } }, 404],
    ['encoded traversal', { path: '/%2e%2e/package.json', headers: { cookie: 'COOKIE' } }, 404],
    ['encoded slashes', { path: '/..%2fpackage.json', headers: { cookie: 'COOKIE' } }, 404],
    ['backslashes', { path: '/..\\package.json', headers: { cookie: 'COOKIE' } }, 404],
    ['an absolute path', { path: '//etc/passwd', headers: { cookie: 'COOKIE' } }, 404],
    ['a whole address', { path: 'http://evil.example/', headers: { cookie: 'COOKIE' } }, 404],
    ['a name of Object', { path: '/constructor', headers: { cookie: 'COOKIE' } }, 404],
    ['the socket by a plain request', { path: '/rpc', headers: { cookie: 'COOKIE' } }, 404],
    ['POST', { method: 'POST', headers: { cookie: 'COOKIE' } }, 405],
    ['OPTIONS', { method: 'OPTIONS', headers: { cookie: 'COOKIE' } }, 405],
    ['DELETE', { method: 'DELETE', path: '/assets/a.js', headers: { cookie: 'COOKIE' } }, 405],
  ])('%s', async (_, asked, status) => {
    const cookie = await enter()
    const headers = Object.entries(asked.headers ?? {}).map(([name, value]) => [
      name,
      value
        .replace('COOKIE', cookie)
        .replace('VALUE', cookie.split('=')[1] ?? '')
        .replace('PORT', String(port)),
    ])
    const answer = await ask({ ...asked, headers: Object.fromEntries(headers) })
    const isPage = status === 403 && (asked.path ?? '/').split('?')[0] === '/' && !asked.headers?.['origin']
    expect(answer).toMatchObject({ status, body: isPage ? notice : '' })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('a token sent by POST, and the token then still opens', async () => {
    expect(await ask({ method: 'POST', path: tokenPath() })).toMatchObject({ status: 403 })
    expect(await enter()).not.toBe('')
  })

  it.each<[string, string, Record<string, string>, number]>([
    ['without a cookie', '/rpc', { origin: 'ORIGIN' }, 403],
    ['without an Origin', '/rpc', { cookie: 'COOKIE' }, 403],
    ['from a foreign page', '/rpc', { cookie: 'COOKIE', origin: 'http://evil.example' }, 403],
    ['from another port', '/rpc', { cookie: 'COOKIE', origin: 'http://127.0.0.1:1' }, 403],
    ['from https', '/rpc', { cookie: 'COOKIE', origin: 'https://127.0.0.1' }, 403],
    ['under a foreign Host', '/rpc', { cookie: 'COOKIE', origin: 'ORIGIN', host: 'evil.example' }, 421],
    ['at another path', '/', { cookie: 'COOKIE', origin: 'ORIGIN' }, 404],
    ['at a longer path', '/rpc/x', { cookie: 'COOKIE', origin: 'ORIGIN' }, 404],
  ])('a socket %s', async (_, path, given, status) => {
    const cookie = await enter()
    const headers = Object.entries(given).map(([name, value]) => [
      name,
      value.replace('COOKIE', cookie).replace('ORIGIN', origin),
    ])
    expect(await dial(path, Object.fromEntries(headers))).toBe(status)
    expect(counts).toEqual([])
  })
})

describe('pages', () => {
  it('talk both ways, several at once, and are counted', async () => {
    const cookie = await enter()
    const [a, b] = [await open({ cookie, origin }), await open({ cookie, origin })]
    a.send(JSON.stringify({ text: 'می‌روم\u200f' }))
    expect(await nextMessage(a)).toEqual({ echo: { text: 'می‌روم\u200f' } })
    b.send('2')
    expect(await nextMessage(b)).toEqual({ echo: 2 })
    a.close()
    await closed(a)
    await expect.poll(() => counts).toEqual([1, 2, 1])
  })

  it('are cut off when they send what is not JSON text', async () => {
    const headers = { cookie: await enter(), origin }
    const [a, b] = [await open(headers), await open(headers)]
    a.send('{')
    expect(await closed(a)).toBe(1007)
    b.send(Buffer.from('{}'), { binary: true })
    expect(await closed(b)).toBe(1007)
  })

  it('are cut off when a message is too large', async () => {
    const page = await open({ cookie: await enter(), origin })
    page.send(`"${'x'.repeat(64 * 1024 * 1024)}"`)
    expect(await closed(page)).toBe(1009)
  })

  it('are ended by close, which waits for what they had pending', async () => {
    let finish = () => {}
    const pending = new Promise<void>((resolve) => (finish = resolve))
    const slow = await serveLoopback({ files, notice, serve: () => pending })
    url = slow.newUrl()
    origin = new URL(url).origin
    port = Number(new URL(url).port)
    const first = await ask({ path: tokenPath() })
    const page = await open({ cookie: first.headers['set-cookie']?.[0]?.split(';')[0] ?? '', origin })
    const ended = closed(page)
    let isClosed = false
    const closing = slow.close().then(() => (isClosed = true))
    await ended
    expect(isClosed).toBe(false)
    finish()
    await closing
    await expect(ask({})).rejects.toThrow('ECONNREFUSED')
  })
})

describe('the port', () => {
  it('is the one asked for, and a taken one is an error', async () => {
    await expect(serveLoopback({ files, notice, serve: serveEcho, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    const free = port
    await door.close()
    door = await serveLoopback({ files, notice, serve: serveEcho, port: free })
    expect(new URL(door.newUrl()).port).toBe(String(free))
  })
})
