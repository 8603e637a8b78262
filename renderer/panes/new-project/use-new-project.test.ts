import { describe, expect, it } from 'vitest'
import type { Place } from '../../../shared/rpc/contract.ts'
import { languageInName, titleFromName } from './language-tags.ts'
import { creationOf, startDraft, titleOf } from './use-new-project.ts'

const file = (name: string): Place => ({ handle: `h-${name}`, name, kind: 'file' })

describe('the name of a file', () => {
  it('tells its language where it has it', () => {
    expect(languageInName('report.fa.txt')).toBe('fa')
    expect(languageInName('report_EN.txt')).toBe('en')
    expect(languageInName('report.txt')).toBeUndefined()
    expect(languageInName('report.zz.txt')).toBeUndefined()
  })

  it('gives the title without its endings', () => {
    expect(titleFromName('report.fa.txt')).toBe('report')
    expect(titleFromName('گزارش دیدار.txt')).toBe('گزارش دیدار')
    expect(titleFromName('notes')).toBe('notes')
  })
})

describe('a new project', () => {
  it('is from Persian into English unless the files say otherwise', () => {
    expect(startDraft({}).source.language).toBe('fa')
    expect(startDraft({}).target.language).toBe('en')
    expect(startDraft({ source: file('a.ar.txt') }).source.language).toBe('ar')
  })

  it('is made when there is a text, a title and two languages', () => {
    const draft = startDraft({ source: file('a.fa.txt') })
    expect(titleOf(draft)).toBe('a')
    expect(creationOf(draft, false)).toEqual({
      title: 'a',
      sourceLanguage: 'fa',
      targetLanguage: 'en',
      source: { file: 'h-a.fa.txt' },
      presegmented: false,
    })
    expect(creationOf(startDraft({}), false)).toBeUndefined()
    expect(creationOf({ ...draft, typedTitle: ' ' }, false)).toBeUndefined()
    expect(creationOf({ ...draft, target: { ...draft.target, language: '1' } }, false)).toBeUndefined()
  })

  it('waits for the second text where two were announced', () => {
    expect(creationOf(startDraft({ source: file('a') }), true)).toBeUndefined()
    const both = startDraft({ source: file('a'), target: file('b') })
    expect(creationOf(both, true)?.target).toEqual({ file: 'h-b' })
  })

  it('carries the encoding that was chosen, and the place', () => {
    const draft = startDraft({ source: file('a') })
    const saveTo = { folder: 'h', folderName: 'f', name: 'n.taraz.json', replace: true }
    const chosen = { ...draft, source: { ...draft.source, encoding: 'windows-1256' as const }, saveTo }
    expect(creationOf(chosen, false)).toMatchObject({
      source: { encoding: 'windows-1256' },
      saveTo: { folder: 'h', name: 'n.taraz.json', replace: true },
    })
  })
})
