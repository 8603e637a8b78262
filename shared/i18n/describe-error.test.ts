import { describe, expect, it } from 'vitest'
import type { ProjectProblem } from '../model/problem.ts'
import type { Refusal } from '../operations/refusal.ts'
import type { HostErrorData } from '../rpc/host-error.ts'
import { createTranslator } from './create-translator.ts'
import { errorMessage, problemMessage, refusalMessage } from './describe-error.ts'

type Examples<Data extends { readonly code: string }> = {
  readonly [C in Data['code']]: readonly Extract<Data, { code: C }>[]
}

const name = 'گزارش.txt'

/** One of each kind, with and without what may be absent. */
const HOST: Examples<HostErrorData> = {
  'bad-request': [{ code: 'bad-request', detail: 'why' }],
  cancelled: [{ code: 'cancelled' }],
  internal: [{ code: 'internal', id: 'abc123' }],
  disconnected: [{ code: 'disconnected' }],
  'no-session': [{ code: 'no-session' }],
  'not-found': [{ code: 'not-found', name }],
  exists: [{ code: 'exists', name }],
  'not-this-format': [{ code: 'not-this-format', name }],
  'bad-name': [{ code: 'bad-name', name }],
  'too-large': [{ code: 'too-large', name, limitBytes: 45_000_000 }],
  'no-permission': [
    { code: 'no-permission', name },
    { code: 'no-permission', name, folder: 'folder' },
  ],
  'disk-full': [{ code: 'disk-full', name }],
  'file-busy': [{ code: 'file-busy', name }],
  'input-output': [{ code: 'input-output', name, detail: 'EIO' }],
  'not-verified': [{ code: 'not-verified', name }],
  'not-text': [
    { code: 'not-text', name, problem: 'binary' },
    { code: 'not-text', name, problem: 'binary', looksLike: 'PDF' },
    { code: 'not-text', name, problem: 'binary', looksLike: 'UTF-16' },
    { code: 'not-text', name, problem: 'nul' },
    { code: 'not-text', name, problem: 'nul', line: 3 },
    { code: 'not-text', name, problem: 'not-utf8' },
    { code: 'not-text', name, problem: 'not-utf8', line: 3 },
    { code: 'not-text', name, problem: 'empty' },
  ],
  'bad-project': [{ code: 'bad-project', name, problems: [] }],
  'other-project': [{ code: 'other-project', name }],
  'cannot-merge': [{ code: 'cannot-merge', name, why: 'sentence-moved' }],
  'bad-links': [{ code: 'bad-links', name, line: 3, detail: 'why' }],
  'slow-rules': [{ code: 'slow-rules' }],
  'bad-srx': (['not-xml', 'not-srx', 'no-rules'] as const).map((problem) => ({
    code: 'bad-srx',
    name,
    problem,
    line: 3,
    detail: 'x',
  })),
  'not-a-translation': [{ code: 'not-a-translation' }],
  'open-elsewhere': [{ code: 'open-elsewhere', name, holder: 'desk, 12' }],
  'changed-on-disk': [{ code: 'changed-on-disk', name }],
  'fewer-sentences': [{ code: 'fewer-sentences', name, expected: 12, found: 3 }],
  'stale-revision': [{ code: 'stale-revision', revision: 3 }],
  refused: [{ code: 'refused', refusal: { code: 'locked', link: 'l1' } }],
}

const place = { path: 'sentences/12', id: 's12' }
const PROBLEMS: Examples<ProjectProblem> = {
  'not-json': [
    { code: 'not-json', detail: 'why' },
    { code: 'not-json', detail: 'why', line: 3 },
  ],
  truncated: [{ code: 'truncated', line: 3 }],
  'not-by-lines': [{ code: 'not-by-lines', line: 3 }],
  'not-a-project': [{ code: 'not-a-project' }],
  'newer-version': [{ code: 'newer-version', version: 9, known: 1 }],
  'bad-field': [{ code: 'bad-field', path: 'links/0/state', detail: 'why' }],
  'duplicate-id': [{ code: 'duplicate-id', ...place }],
  'missing-record': [{ code: 'missing-record', ...place }],
  'sentence-in-two-links': [{ code: 'sentence-in-two-links', ...place }],
  'sentence-in-no-link': [{ code: 'sentence-in-no-link', ...place }],
  'empty-link': [{ code: 'empty-link', ...place }],
  'wrong-side': [{ code: 'wrong-side', ...place }],
  'span-outside-text': [{ code: 'span-outside-text', ...place }],
  'codes-do-not-match': [{ code: 'codes-do-not-match', ...place }],
}

const REFUSALS: Examples<Refusal> = {
  missing: [{ code: 'missing', id: 'x' }],
  'already-there': [{ code: 'already-there', id: 'x' }],
  'text-changed': [{ code: 'text-changed', sentence: 'x' }],
  'record-changed': [{ code: 'record-changed', id: 'x' }],
  locked: [{ code: 'locked', link: 'x' }],
  'not-neighbours': [{ code: 'not-neighbours', first: 'x', second: 'y' }],
  'sentences-differ': [{ code: 'sentences-differ', id: 'x' }],
  'empty-link': [{ code: 'empty-link', link: 'x' }],
  'in-use': [{ code: 'in-use', id: 'x' }],
  'codes-do-not-match': [{ code: 'codes-do-not-match', sentence: 'x' }],
  'no-neighbour': [{ code: 'no-neighbour', id: 'x' }],
  'field-fixed': [{ code: 'field-fixed', field: 'x' }],
}

const all = <Data>(examples: Readonly<Record<string, readonly Data[]>>) => Object.values(examples).flat()

describe.each(['en', 'fa'] as const)('in %s', (language) => {
  const { t } = createTranslator(language)
  const spoken: [string, string][] = [
    ...all<HostErrorData>(HOST).map((data): [string, string] => [
      JSON.stringify(data),
      errorMessage(t, data),
    ]),
    ...all<ProjectProblem>(PROBLEMS).map((data): [string, string] => [
      JSON.stringify(data),
      problemMessage(t, data),
    ]),
    ...all<Refusal>(REFUSALS).map((data): [string, string] => [
      JSON.stringify(data),
      refusalMessage(t, data),
    ]),
  ]

  it.each(spoken)('there is a whole sentence for %s', (_data, sentence) => {
    expect(sentence).not.toMatch(/\{\{|\}\}|undefined|errors\./)
    expect(sentence.length).toBeGreaterThan(12)
    expect(sentence).toMatch(language === 'fa' ? /[آ-ی]/ : /[a-z]/)
  })

  it('the sentence names the file that it is about', () => {
    const named = all<HostErrorData>(HOST).filter((data) => 'name' in data)
    expect(named.length).toBeGreaterThan(15)
    for (const data of named) expect(errorMessage(t, data)).toContain('گزارش')
  })

  it('the sentence of a problem leads to its place', () => {
    for (const data of all<ProjectProblem>(PROBLEMS)) {
      if ('path' in data) expect(problemMessage(t, data)).toContain(data.path)
      if ('line' in data) expect(problemMessage(t, data)).toContain(language === 'fa' ? '۳' : '3')
    }
  })
})
