import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { planProposals } from '../../shared/claims/proposals/plan-proposals.ts'
import { proposeDocument } from '../../shared/claims/proposals/propose-document.ts'
import { numberLinks, writeLinks } from '../../shared/formats/links/write-links.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import { readProject } from '../../shared/model/read-project.ts'
import { staleSpans } from '../../shared/model/stale.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { joinText, type TextParagraph } from '../../shared/text/segment-text.ts'
import { sampleProject } from './sample-project.ts'

const sample = (name: string) =>
  readFile(new URL(`../../shared/testing/samples/${name}`, import.meta.url), 'utf8')

it('is a project, written as projects are', async () => {
  const text = await readFile(new URL('samples/meeting.taraz.json', import.meta.url), 'utf8')
  const read = readProject(text)
  expect(read.ok && writeProject(read.value)).toBe(text)
})

it('holds the two texts, every character of them, aligned as they should be', async () => {
  const { sentences, documents, ...records } = sampleProject()
  const textOf = (side: string) => {
    const paragraphs: TextParagraph[] = []
    for (const { text, gap, lead, ...sentence } of sentences.filter((found) => found.side === side)) {
      if (sentence.paragraphStart) paragraphs.push([])
      paragraphs
        .at(-1)!
        .push({ text, ...(gap !== undefined && { gap }), ...(lead !== undefined && { lead }) })
    }
    return joinText(paragraphs)
  }
  expect(textOf('source')).toBe((await sample('meeting.fa.txt')).trimEnd())
  expect(textOf('target')).toBe((await sample('meeting.en.txt')).trimEnd())
  const links = writeLinks(numberLinks({ ...records, sentences, documents }, documents[0]!.id))
  expect(links.trim()).toBe((await sample('meeting.gold.tsv')).trim())
})

it('has claims on both sides that read as they were tagged, one of them with a parted cue', () => {
  const records = sampleProject()
  const state = new ProjectState(records)
  expect(records.claims.length).toBeGreaterThanOrEqual(18)
  for (const claim of records.claims) {
    expect(staleSpans(state, claim)).toEqual([])
    for (const side of [claim.source, claim.target]) {
      expect([side.content.length, side.cue.length, side.claimant.length]).not.toContain(0)
    }
  }
  const cues = records.claims.map(({ source }) => source.cue.map(({ quote }) => quote).join(' … '))
  expect(cues).toContain('بر … تأکید کرد')
  expect(records.claims.filter(({ within }) => within !== undefined)).toHaveLength(1)
  const document = records.documents[0]!.id
  const again = planProposals(state, document, [proposeDocument(state, document)], '2026-01-01T00:00:00.000Z')
  expect(again.claims).toEqual([])
  expect(records.claimants.map(({ names }) => names.target)).toEqual(['Masoud Pezeshkian', 'Sergei Shoigu'])
})

it('is another project each time', () => {
  expect(sampleProject().header.id).not.toBe(sampleProject().header.id)
})
