import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readStaticFiles } from '../services/static-files.ts'
import { protocol } from './fake-electron.ts'
import { servePage } from './page-scheme.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'taraz-scheme-'))
  await mkdir(join(root, 'page'))
  await writeFile(join(root, 'page/index.html'), '<p>Taraz</p>')
  await writeFile(join(root, 'secret.txt'), 'secret')
  servePage(protocol, await readStaticFiles(join(root, 'page')))
})
afterEach(() => rm(root, { recursive: true }))

async function get(address: string, method = 'GET'): Promise<Response> {
  const handler = protocol.handlers.get('app')
  if (!handler) throw new Error('nothing serves the page')
  return handler(new Request(address, { method }))
}

it('serves the page with its policy', async () => {
  const response = await get('app://taraz/')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('<p>Taraz</p>')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
      'trusted-types ProseMirrorClipboard dompurify',
  )
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

it.each<[string, string, number]>([
  ['GET', 'app://taraz/index.html', 200],
  ['HEAD', 'app://taraz/', 200],
  ['GET', 'app://taraz/?a=1', 200],
  ['GET', 'app://taraz/nothing.js', 404],
  ['GET', 'app://other/', 404],
  ['GET', 'app://taraz.example/', 404],
  ['GET', 'app://taraz:1/', 404],
  ['GET', 'app://taraz/../secret.txt', 404],
  ['GET', 'app://taraz/%2e%2e/secret.txt', 404],
  ['GET', 'app://taraz/..%2fsecret.txt', 404],
  ['GET', 'app://taraz/..%5csecret.txt', 404],
  ['GET', 'app://taraz//etc/passwd', 404],
  ['GET', 'app://taraz/%00', 404],
  ['GET', 'http://taraz/', 404],
  ['POST', 'app://taraz/', 405],
  ['PUT', 'app://taraz/index.html', 405],
])('answers %s %s with %i', async (method, address, status) => {
  const response = await get(address, method)
  expect(response.status).toBe(status)
  expect(await response.text()).toBe(status === 200 && method === 'GET' ? '<p>Taraz</p>' : '')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})
