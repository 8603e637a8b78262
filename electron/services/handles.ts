import { randomUUID } from 'node:crypto'
import { HostError } from '../../shared/rpc/host-error.ts'

/** What a handle stands for: something on the disk, or a file that a page sent and that is nowhere else. */
export type Held =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'received'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** The names by which pages speak of files: they mean nothing elsewhere and cannot be guessed. */
export class Handles {
  private readonly held = new Map<string, Held>()
  private readonly byPath = new Map<string, string>()

  /** The same handle for the same path, as long as the host lives. */
  ofPath(path: string): string {
    const known = this.byPath.get(path)
    if (known !== undefined) return known
    const handle = randomUUID()
    this.byPath.set(path, handle)
    this.held.set(handle, { kind: 'path', path })
    return handle
  }

  ofReceived(name: string, bytes: Uint8Array<ArrayBuffer>): string {
    const handle = randomUUID()
    this.held.set(handle, { kind: 'received', name, bytes })
    return handle
  }

  forget(handle: string): void {
    const held = this.held.get(handle)
    if (held?.kind === 'path') this.byPath.delete(held.path)
    this.held.delete(handle)
  }

  /** Rejects a handle that this host did not give out, or has forgotten. */
  get(handle: string): Held {
    const held = this.held.get(handle)
    if (!held) throw new HostError({ code: 'bad-request', detail: 'no such handle' })
    return held
  }

  path(handle: string): string {
    const held = this.get(handle)
    if (held.kind !== 'path') throw new HostError({ code: 'bad-request', detail: 'not on the disk' })
    return held.path
  }
}
