// The few globals that a browser, Node and Electron all have. `shared` is compiled without the DOM's
// and Node's declarations, so whatever is not named here cannot be used in it.

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  readonly fatal: boolean
  readonly ignoreBOM: boolean
  decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string
}

declare class URL {
  constructor(url: string, base?: string | URL)
  static canParse(url: string, base?: string | URL): boolean
  readonly href: string
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

declare class AbortController {
  readonly signal: AbortSignal
  abort(reason?: unknown): void
}

declare const crypto: {
  getRandomValues<Bytes extends Uint8Array | Uint16Array | Uint32Array>(bytes: Bytes): Bytes
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`
}

declare const performance: { now(): number }

declare function structuredClone<Value>(value: Value): Value

declare function queueMicrotask(task: () => void): void
