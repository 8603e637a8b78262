import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../model/collections.ts'
import { buildRecords } from '../../testing/build-project.ts'
import { randomRecords } from '../../testing/random-records.ts'
import { exportProject } from '../export-project.ts'
import { joinSentences } from '../export-row.ts'

const dtd = fileURLToPath(new URL('../../testing/schemas/tmx14.dtd', import.meta.url))
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined
const options = { baseName: 'book', created: '2026-11-22T15:04:05.678Z', toolVersion: '0.1.0' }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'taraz-tmx-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function writeTmx(records: ProjectRecords): string {
  return [...exportProject(records, 'tmx', options).files[0]!.chunks].join('')
}

/** Throws with what xmllint says where the file is not valid; where there is no xmllint, readTmx alone judges. */
function validate(text: string): void {
  if (!hasXmllint) return
  const file = join(folder, 'book.tmx')
  writeFileSync(file, text)
  execFileSync('xmllint', ['--noout', '--nonet', '--dtdvalid', dtd, file], { stdio: 'pipe' })
}

type Element = { name: string; attributes: Record<string, string>; children: (Element | string)[] }

/** The content models and required attributes of the DTD, as far as any of our files goes. */
const MODELS: Readonly<Record<string, { children: RegExp; required: string[] }>> = {
  tmx: { children: /^header body $/, required: ['version'] },
  header: {
    children: /^$/,
    required: 'creationtool creationtoolversion segtype o-tmf adminlang srclang datatype'.split(' '),
  },
  body: { children: /^(tu )*$/, required: [] },
  tu: { children: /^(prop )*(tuv )+$/, required: [] },
  prop: { children: /^(#text )?$/, required: ['type'] },
  tuv: { children: /^(prop )*seg $/, required: ['xml:lang'] },
  seg: { children: /^((#text|ph) )*$/, required: [] },
  ph: { children: /^(#text )?$/, required: [] },
}

function readTmx(text: string): { header: Record<string, string>; units: Element[] } {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (words) => {
    const parent = open.at(-1)!
    if (words.trim() !== '' || parent.name === 'seg') parent.children.push(words)
  })
  parser.on('closetag', () => checkElement(open.pop()!))
  parser.write(text).close()
  const [tmx] = elements(root)
  const [header, body] = elements(tmx!)
  expect(tmx!.attributes['version']).toBe('1.4')
  return { header: header!.attributes, units: elements(body!) }
}

function checkElement(element: Element): void {
  const model = MODELS[element.name]
  const shape = element.children
    .map((child) => (typeof child === 'string' ? '#text ' : `${child.name} `))
    .join('')
  expect(model, element.name).toBeDefined()
  expect(shape).toMatch(model!.children)
  for (const name of model!.required) expect(element.attributes).toHaveProperty([name])
}

function elements(parent: Element): Element[] {
  return parent.children.filter((child) => typeof child !== 'string')
}

function readUnit(unit: Element) {
  const parts = elements(unit)
  const props = parts.filter(({ name }) => name === 'prop')
  const texts = parts.filter(({ name }) => name === 'tuv')
  return {
    id: unit.attributes['tuid'],
    props: Object.fromEntries(props.map((prop) => [prop.attributes['type'], prop.children.join('')])),
    texts: texts.map((tuv) => [tuv.attributes['xml:lang'], textOf(elements(tuv)[0]!)]),
  }
}

function textOf(seg: Element): string {
  return seg.children.map((child) => (typeof child === 'string' ? child : '\ufffc')).join('')
}

/** What XML allows, by the ranges of its specification. */
function legal(text: string): string {
  const isLegal = (point: number) =>
    point === 9 ||
    point === 10 ||
    point === 13 ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    point >= 0x10000
  return [...text].filter((character) => isLegal(character.codePointAt(0)!)).join('')
}

describe('tmxWriter', () => {
  it('writes a header that every importer finds its fields in', () => {
    const text = writeTmx(buildRecords(['یک | one']))
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n/)
    expect(text).not.toContain('\r')
    expect(readTmx(text).header).toEqual({
      creationtool: 'Taraz',
      creationtoolversion: '0.1.0',
      segtype: 'sentence',
      'o-tmf': 'Taraz',
      adminlang: 'en',
      srclang: 'fa',
      datatype: 'plaintext',
      creationdate: '20261122T150405Z',
    })
    validate(text)
  })

  it('says what is known of a row', () => {
    const records = buildRecords(['می‌رود | goes'])
    records.links[0] = {
      ...records.links[0]!,
      state: 'reviewed',
      alignment: 'confirmed',
      confidence: 0.75,
      locked: true,
    }
    expect(readTmx(writeTmx(records)).units.map(readUnit)).toEqual([
      {
        id: 'l1',
        props: {
          'x-state': 'reviewed',
          'x-alignment': 'confirmed',
          'x-confidence': '0.75',
          'x-locked': 'yes',
          'x-document': 'Test',
        },
        texts: [
          ['fa', 'می‌رود'],
          ['en', 'goes'],
        ],
      },
    ])
  })

  it('writes inline codes as placeholders that match across the sides', () => {
    const records = buildRecords(['a | b'])
    const bold = { id: 'b1', display: '<b>' }
    const line = { id: 'x2' }
    records.sentences[0] = { ...records.sentences[0]!, text: 'یک\ufffcدو\ufffc', codes: [bold, line] }
    records.sentences[1] = { ...records.sentences[1]!, text: '\ufffcone\ufffc', codes: [line, bold] }
    const text = writeTmx(records)
    expect(text).toContain('<seg>یک<ph x="1">&lt;b&gt;</ph>دو<ph x="2">x2</ph></seg>')
    expect(text).toContain('<seg><ph x="2">x2</ph>one<ph x="1">&lt;b&gt;</ph></seg>')
    validate(text)
  })

  it('keeps line separators, which XML allows', () => {
    expect(writeTmx(buildRecords(['یک | one\u2028two']))).toContain('<seg>one\u2028two</seg>')
  })

  it('keeps two sides apart that are in one language', () => {
    const [unit] = readTmx(writeTmx(buildRecords(['یک | دو'], ['fa', 'fa']))).units.map(readUnit)
    expect(unit!.texts).toEqual([
      ['fa', 'یک'],
      ['fa-x-target', 'دو'],
    ])
  })

  it('holds every row that has both sides, once, in order, with its text', () => {
    fc.assert(
      fc.property(randomRecords, (records) => {
        const sentences = new Map(records.sentences.map((sentence) => [sentence.id, sentence]))
        const textOfSide = (ids: ProjectRecords['links'][number]['source']) =>
          legal(joinSentences(ids.map((id) => sentences.get(id)!)))
        const expected = records.links
          .map(({ id, source, target }) => [id, textOfSide(source), textOfSide(target)])
          .filter(([, source, target]) => source!.trim() !== '' && target!.trim() !== '')
        const units = readTmx(writeTmx(records)).units.map(readUnit)
        expect(units.map(({ id, texts }) => [id, ...texts.map(([, words]) => words)])).toEqual(expected)
      }),
    )
  })

  it('leaves out a side of nothing but a line end, which is not nothing once it is escaped', () => {
    const records = buildRecords(['a | b'])
    records.sentences[0] = { ...records.sentences[0]!, text: '\r' }
    expect(exportProject(records, 'tmx', options)).toMatchObject({ rows: 0, rowsLeftOut: 1 })
  })

  it('counts each character that it takes out', () => {
    const records = buildRecords(['a | b'])
    records.sentences[0] = { ...records.sentences[0]!, text: '\u0000a\u001b\ud800\uffff\ud83d\ude00' }
    const { warnings } = exportProject(records, 'tmx', options)
    expect(warnings).toEqual([{ code: 'illegal-characters-removed', count: 4, example: 'l1' }])
  })

  it.runIf(hasXmllint)('is valid against the DTD whatever the text', () => {
    fc.assert(
      fc.property(randomRecords, (records) => validate(writeTmx(records))),
      { numRuns: 20 },
    )
  })

  it.runIf(hasXmllint)('has its validity really tested', () => {
    const text = writeTmx(buildRecords(['یک | one']))
    expect(() => validate(text.replace('<prop type="x-state">', '<prop>'))).toThrow(/prop/)
  })
})
