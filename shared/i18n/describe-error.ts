import type { ProjectProblem } from '../model/problem.ts'
import type { Refusal } from '../operations/refusal.ts'
import type { HostErrorData } from '../rpc/host-error.ts'
import type { Translate } from './create-translator.ts'

type HostSentences = {
  readonly [C in HostErrorData['code']]: (t: Translate, data: Extract<HostErrorData, { code: C }>) => string
}

/** A forgotten code does not compile. */
const HOST: HostSentences = {
  'bad-request': (t, { detail }) => t('errors.host.bad-request', { detail }),
  cancelled: (t) => t('errors.host.cancelled'),
  internal: (t, { id }) => t('errors.host.internal', { id }),
  disconnected: (t) => t('errors.host.disconnected'),
  'no-session': (t) => t('errors.host.no-session'),
  'not-found': (t, { name }) => t('errors.host.not-found', { name }),
  exists: (t, { name }) => t('errors.host.exists', { name }),
  'bad-name': (t, { name }) => t('errors.host.bad-name', { name }),
  'too-large': (t, { name, limitBytes }) => t('errors.host.too-large', { name, limitBytes }),
  'no-permission': (t, { name, folder }) =>
    folder === undefined
      ? t('errors.host.no-permission', { name })
      : t('errors.host.no-permission-in', { name, folder }),
  'disk-full': (t, { name }) => t('errors.host.disk-full', { name }),
  'file-busy': (t, { name }) => t('errors.host.file-busy', { name }),
  'input-output': (t, { name, detail }) => t('errors.host.input-output', { name, detail }),
  'not-verified': (t, { name }) => t('errors.host.not-verified', { name }),
  'not-text': notTextMessage,
  'bad-project': (t, { name }) => t('errors.host.bad-project', { name }),
  'other-project': (t, { name }) => t('errors.host.other-project', { name }),
  'cannot-merge': (t, { name, why }) => t(`errors.host.cannot-merge-${why}`, { name }),
  'bad-links': (t, { name, line, detail }) => t('errors.host.bad-links', { name, line, detail }),
  'not-this-format': (t, { name }) => t('errors.host.not-this-format', { name }),
  'slow-rules': (t) => t('errors.host.slow-rules'),
  'bad-srx': (t, { name, problem, line, detail }) =>
    t(`errors.host.bad-srx-${problem}`, { name, line, detail }),
  'not-a-translation': (t) => t('errors.host.not-a-translation'),
  'open-elsewhere': (t, { name, holder }) => t('errors.host.open-elsewhere', { name, holder }),
  'changed-on-disk': (t, { name }) => t('errors.host.changed-on-disk', { name }),
  'fewer-sentences': (t, { name, expected, found }) =>
    t('errors.host.fewer-sentences', { name, expected, found }),
  'stale-revision': (t) => t('errors.host.stale-revision'),
  refused: (t, { refusal }) => refusalMessage(t, refusal),
}

/** What happened, where, and what to do, in one or two sentences of the window's language. */
export function errorMessage(t: Translate, data: HostErrorData): string {
  const sentence = HOST[data.code] as (t: Translate, data: HostErrorData) => string
  return sentence(t, data)
}

/** What is wrong at one place of a project file. */
export function problemMessage(t: Translate, problem: ProjectProblem): string {
  switch (problem.code) {
    case 'not-json': {
      const { detail, line } = problem
      return line === undefined
        ? t('errors.problem.not-json', { detail })
        : t('errors.problem.not-json-line', { detail, line })
    }
    case 'truncated':
      return t('errors.problem.truncated', { line: problem.line })
    case 'not-by-lines':
      return t('errors.problem.not-by-lines', { line: problem.line })
    case 'not-a-project':
      return t('errors.problem.not-a-project')
    case 'newer-version':
      return t('errors.problem.newer-version', { version: problem.version, known: problem.known })
    case 'bad-field':
      return t('errors.problem.bad-field', { path: problem.path, detail: problem.detail })
    default:
      return t(`errors.problem.${problem.code}`, { path: problem.path, id: problem.id })
  }
}

/** Why something could not be done to the project as it stands. */
export function refusalMessage(t: Translate, refusal: Refusal): string {
  return t(`errors.refusal.${refusal.code}`)
}

function notTextMessage(t: Translate, data: Extract<HostErrorData, { code: 'not-text' }>): string {
  const { name, problem, line, looksLike } = data
  switch (problem) {
    case 'binary':
      if (looksLike === 'UTF-16') return t('errors.host.not-text-utf-16', { name })
      return looksLike === undefined
        ? t('errors.host.not-text-binary', { name })
        : t('errors.host.not-text-binary-kind', { name, looksLike })
    case 'nul':
      return line === undefined
        ? t('errors.host.not-text-nul', { name })
        : t('errors.host.not-text-nul-line', { name, line })
    case 'not-utf8':
      return line === undefined
        ? t('errors.host.not-text-not-utf8', { name })
        : t('errors.host.not-text-not-utf8-line', { name, line })
    case 'empty':
      return t('errors.host.not-text-empty', { name })
  }
}
