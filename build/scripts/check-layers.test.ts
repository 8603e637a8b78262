import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkLayers } from './check-layers.mjs'

const table = {
  layers: {
    'shared/text': { imports: [], packages: [] },
    'shared/model': { imports: ['shared/text'], packages: ['zod'] },
    'shared/formats': { imports: ['shared/text'], packages: [] },
    'shared/testing': { imports: ['shared'], packages: ['fast-check'] },
    'electron/services': { imports: ['shared'], packages: ['node:*'] },
    'electron/preload': { imports: [], types: ['shared/model'], packages: ['electron'] },
    'renderer/panes/*': { imports: ['shared', '!shared/formats'], packages: ['@scope/*'] },
  },
  tests: {
    shared: { imports: ['shared/testing'], packages: ['vitest'] },
    renderer: { imports: ['shared/testing', 'electron/services'], packages: ['vitest'] },
  },
  testsOnly: ['shared/testing'],
}

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'taraz-layers-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function check(files: Record<string, string>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return checkLayers(root, table)
}

const text = { 'shared/text/span.ts': 'export const span = 1' }
const model = { 'shared/model/id.ts': 'export type Id = string' }
const testing = { 'shared/testing/build.ts': 'export const build = 1' }
const services = { 'electron/services/host.ts': 'export const host = 1' }

describe('what the table allows', () => {
  it.each<[string, Record<string, string>]>([
    ['a listed folder', { ...text, 'shared/model/a.ts': "import { span } from '../text/span.ts'" }],
    ['its own folder', { ...model, 'shared/model/a.ts': "import type { Id } from './id.ts'" }],
    ['a listed package', { 'shared/model/a.ts': "import { z } from 'zod/mini'" }],
    ['a package by its scope', { 'renderer/panes/a/a.ts': "import x from '@scope/x/y'" }],
    [
      'a type where types are allowed',
      { ...model, 'electron/preload/p.ts': "import type { Id } from '../../shared/model/id.ts'" },
    ],
    [
      'builders in a test',
      { ...testing, 'shared/text/a.test.ts': "import { build } from '../testing/build.ts'" },
    ],
    [
      'the host in a test of the page',
      {
        ...services,
        'renderer/panes/a/a.test.ts': "import { host } from '../../../electron/services/host.ts'",
      },
    ],
    [
      'a worker under the name of its bundle',
      { 'electron/services/job.ts': '', 'electron/services/a.ts': "new URL('./job.js', import.meta.url)" },
    ],
  ])('%s', (_, files) => {
    expect(check(files)).toEqual([])
  })
})

describe('what the table forbids', () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'a folder above',
      { ...model, 'shared/text/a.ts': "\nimport { id } from '../model/id.ts'" },
      'shared/text/a.ts:2 shared/text may not import shared/model/id.ts',
    ],
    [
      'a type from a folder above',
      { ...model, 'shared/text/a.ts': "import type { Id } from '../model/id.ts'" },
      'shared/text/a.ts:1 shared/text may not import shared/model/id.ts',
    ],
    [
      'a type import in the middle of a type',
      { ...model, 'shared/text/a.ts': "type A = import('../model/id.ts').Id" },
      'shared/text/a.ts:1 shared/text may not import shared/model/id.ts',
    ],
    [
      'a re-export',
      { ...model, 'shared/text/a.ts': "export { id } from '../model/id.ts'" },
      'shared/text/a.ts:1 shared/text may not import shared/model/id.ts',
    ],
    [
      'a dynamic import',
      { ...model, 'shared/text/a.ts': "void import('../model/id.ts')" },
      'shared/text/a.ts:1 shared/text may not import shared/model/id.ts',
    ],
    [
      'a value where only types are allowed',
      { ...model, 'electron/preload/p.ts': "import { type Id, id } from '../../shared/model/id.ts'" },
      'electron/preload/p.ts:1 electron/preload may not import shared/model/id.ts',
    ],
    [
      'a part that is taken away',
      { 'shared/formats/tmx.ts': '', 'renderer/panes/a/a.ts': "import '../../../shared/formats/tmx.ts'" },
      'renderer/panes/a/a.ts:1 renderer/panes/a may not import shared/formats/tmx.ts',
    ],
    [
      'another pane',
      { 'renderer/panes/b/b.ts': '', 'renderer/panes/a/a.ts': "import '../b/b.ts'" },
      'renderer/panes/a/a.ts:1 renderer/panes/a may not import renderer/panes/b/b.ts',
    ],
    [
      'another pane’s style',
      { 'renderer/panes/b/b.css': '', 'renderer/panes/a/a.css': "@import '../b/b.css';" },
      'renderer/panes/a/a.css:1 renderer/panes/a may not import renderer/panes/b/b.css',
    ],
    [
      'an unlisted package',
      { 'shared/text/a.ts': "import { z } from 'zod'" },
      'shared/text/a.ts:1 shared/text may not import the package zod',
    ],
    [
      'Node in the page',
      { 'renderer/panes/a/a.ts': "import fs from 'node:fs'" },
      'renderer/panes/a/a.ts:1 renderer/panes/a may not import the package node:fs',
    ],
    [
      'a built-in without its prefix',
      { 'electron/services/a.ts': "import fs from 'fs'" },
      'electron/services/a.ts:1 electron/services may not import the package fs',
    ],
    [
      'Electron in the services',
      { 'electron/services/a.ts': "import { app } from 'electron'" },
      'electron/services/a.ts:1 electron/services may not import the package electron',
    ],
    [
      'builders outside tests',
      { ...testing, 'electron/services/a.ts': "import { build } from '../../shared/testing/build.ts'" },
      'electron/services/a.ts:1 only tests may import shared/testing',
    ],
    [
      'a test’s package outside tests',
      { 'shared/text/a.ts': "import { it } from 'vitest'" },
      'shared/text/a.ts:1 shared/text may not import the package vitest',
    ],
    [
      'a name without its ending',
      { ...model, 'shared/model/a.ts': "import { id } from './id'" },
      'shared/model/a.ts:1 ./id names no file',
    ],
    ['a file outside every layer', { 'renderer/lost.ts': '' }, 'renderer/lost.ts is in no layer'],
  ])('%s', (_, files, fault) => {
    expect(check(files)).toEqual([fault])
  })
})

describe('cycles between files', () => {
  it('are faults, through types as well', () => {
    const files = {
      'shared/text/a.ts': "import type { B } from './b.ts'",
      'shared/text/b.ts': "import { c } from './c.ts'",
      'shared/text/c.ts': "import { a } from './a.ts'",
      'shared/text/d.ts': "import { a } from './a.ts'",
    }
    expect(check(files)).toEqual([
      'cycle: shared/text/a.ts -> shared/text/b.ts -> shared/text/c.ts -> shared/text/a.ts',
    ])
  })

  it('are not mistaken for two ways to one file', () => {
    const files = {
      'shared/text/a.ts': "import './b.ts'\nimport './c.ts'",
      'shared/text/b.ts': "import './d.ts'",
      'shared/text/c.ts': "import './d.ts'",
      'shared/text/d.ts': '',
    }
    expect(check(files)).toEqual([])
  })

  it('of one file are faults', () => {
    expect(check({ 'shared/text/a.ts': "import './a.ts'" })).toEqual([
      'cycle: shared/text/a.ts -> shared/text/a.ts',
    ])
  })
})
