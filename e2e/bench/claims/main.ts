import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { evaluatedClaims, type EvaluatedClaim } from '../../../shared/claims/evaluation/evaluated-claim.ts'
import { readCorpusDocument } from '../../../shared/claims/evaluation/read-corpus.ts'
import { scoreClaims, type ClaimScores, type Prf } from '../../../shared/claims/evaluation/score-claims.ts'
import { compileLexicon } from '../../../shared/claims/lexicon/verb-lexicon.ts'
import { proposeClaims } from '../../../shared/claims/proposals/propose-claims.ts'

// main.js ROOT [FOLDER …]: each folder holds annotated documents, a folder each, and is scored by itself.

type Scored = {
  readonly name: string
  readonly gold: readonly EvaluatedClaim[]
  readonly predicted: readonly EvaluatedClaim[]
}

const LANGUAGES = { source: 'fa', target: 'en' } as const

function scoreFolder(folder: string): { documents: readonly Scored[]; milliseconds: number } {
  const lexicon = compileLexicon()
  const startedMs = performance.now()
  const documents = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'claims.json')))
    .sort()
    .map((name) => {
      const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
      const files = {
        fa: read('fa.txt'),
        en: read('en.txt'),
        links: read('links.tsv'),
        claims: read('claims.json'),
      }
      const { rows, numbers, gold } = readCorpusDocument(files)
      const languages = { sourceLanguage: LANGUAGES.source, targetLanguage: LANGUAGES.target }
      const proposals = proposeClaims({ rows, languages, lexicon, claimants: [] })
      return { name, gold, predicted: evaluatedClaims(proposals, numbers, LANGUAGES, lexicon) }
    })
  return { documents, milliseconds: performance.now() - startedMs }
}

const figure = (value: number) => value.toFixed(3)
const prf = ({ precision, recall, f1 }: Prf) =>
  `P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}`

function describe(scores: ClaimScores): string[] {
  const lines: string[] = []
  for (const language of ['fa', 'en'] as const) {
    const side = scores[language]
    lines.push(`[${language}]`)
    for (const part of ['cue', 'content', 'claimant'] as const) {
      const { exact, overlap, gold, predicted } = side[part]
      lines.push(`  ${part.padEnd(9)} exact    ${prf(exact)}   (gold ${gold}, found ${predicted})`)
      lines.push(`  ${part.padEnd(9)} overlap  ${prf(overlap)}`)
    }
    lines.push(`  class     accuracy ${figure(side.force.accuracy)} on ${side.force.n} matched cues`)
  }
  const { shift, labels } = scores
  lines.push(
    `[shift] alert ${prf(shift)}   (gold ${shift.gold}, found ${shift.predicted}, pairs ${shift.pairs})`,
  )
  lines.push(
    `        level ${figure(shift.levelAccuracy)}  kind ${figure(shift.kindAccuracy)}  right English cue ${figure(shift.targetCueAccuracy)}`,
  )
  lines.push(
    `[labels] act ${figure(labels.act)}  factuality ${figure(labels.factuality)}  polarity ${figure(labels.polarity)}`,
  )
  return lines
}

const [, , root = '.', ...asked] = process.argv
const corpora = join(root, 'shared/testing/samples/claims')
const folders =
  asked.length > 0
    ? asked.map((folder) => resolve(folder))
    : readdirSync(corpora, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(corpora, name))
for (const folder of folders) {
  const { documents, milliseconds } = scoreFolder(folder)
  const scores = scoreClaims(documents)
  console.log(
    `${basename(folder)}: ${documents.length} documents, ${scores.claims} claims, ${scores.predicted} found, ${milliseconds.toFixed(0)} ms`,
  )
  console.log(describe(scores).join('\n'))
  for (const document of documents) {
    const one = scoreClaims([document])
    console.log(
      `  ${document.name.padEnd(18)} cues ${figure(one.fa.cue.overlap.f1)} ${figure(one.en.cue.overlap.f1)}  contents ${figure(one.fa.content.overlap.f1)} ${figure(one.en.content.overlap.f1)}  alerts ${one.shift.gold}/${one.shift.predicted}`,
    )
  }
  console.log('')
}
