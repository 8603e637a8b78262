import { resolve } from 'node:path'
import type { App } from 'electron'

/** A second start of the program, or a file dropped on its icon. Without a project: only show yourself. */
export type ProjectRequest = { readonly project: string | undefined }

/** What the system asks the program to open. What comes before anybody listens is kept. */
export class ProjectRequests {
  readonly #waiting: ProjectRequest[] = []
  #listener: ((request: ProjectRequest) => void) | undefined

  constructor(app: Pick<App, 'on'>) {
    app.on('second-instance', (_event, _argv, _folder, data) => this.#take(requestOf(data)))
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#take({ project: path })
    })
  }

  /** The project that was asked for before there was a window. */
  takeFirst(): string | undefined {
    return this.#waiting.splice(0).findLast(({ project }) => project)?.project
  }

  onRequest(listener: (request: ProjectRequest) => void): void {
    this.#listener = listener
  }

  #take(request: ProjectRequest): void {
    if (this.#listener) this.#listener(request)
    else this.#waiting.push(request)
  }
}

/** @param data what the other start handed over with `requestSingleInstanceLock` */
function requestOf(data: unknown): ProjectRequest {
  const project = typeof data === 'object' && data && 'project' in data ? data.project : undefined
  return { project: typeof project === 'string' ? project : undefined }
}

/**
 * The project named on the command line, with or without `open` before it, as an absolute path. Chromium's
 * switches may stand anywhere.
 */
export function projectArgument(args: readonly string[]): string | undefined {
  const words = args.filter((word) => !word.startsWith('-'))
  const project = words[0] === 'open' ? words[1] : words[0]
  return project === undefined ? undefined : resolve(project)
}
