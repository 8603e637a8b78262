import type { EntryDetails, LexiconEntry } from './lexicon-entry.ts'
import { row, rows } from './english-row.ts'

const HOPE = { feeling: 'hope' } as const
const CONCERN = { feeling: 'concern' } as const
const REGRET = { feeling: 'regret' } as const
const PLEASED = { feeling: 'satisfaction' } as const
const THANKS = { feeling: 'praise', on: ['praise', 0] } as const
const PRAISE = { feeling: 'praise', on: ['praise', 1] } as const
const HAIL = { feeling: 'praise', on: ['praise', 2] } as const
const FEEL_AT = 'at, with, over, about, for, that, in'

function shown(nouns: string, takes: string, details: EntryDetails): LexiconEntry[] {
  return nouns
    .split(', ')
    .flatMap((noun) =>
      ['express', 'voice', 'convey', 'show'].map((verb) => row('AFF', `${verb} ${noun}`, takes, details)),
    )
}

const FEELING: readonly LexiconEntry[] = [
  row('AFF', 'hope', 'that, to, for', HOPE),
  row('AFF', 'be hopeful', 'that, about', HOPE),
  row('AFF', 'be optimistic', 'that, about', HOPE),
  ...shown('hope, hopes, optimism', 'that, for, of, about', HOPE),
  ...shown(
    'concern, concerns, worry, alarm, anxiety, unease, fears, fear',
    'over, about, at, for, that, regarding',
    CONCERN,
  ),
  row('AFF', 'be concerned', 'about, that, over, at', CONCERN),
  row('AFF', 'be worried', 'about, that, over', CONCERN),
  row('AFF', 'worry', 'that, about, over', { ...CONCERN, ambiguous: true }),
  row('AFF', 'fear', 'that, object', { ...CONCERN, ambiguous: true }),
  ...shown('regret, sorrow, sadness, remorse, regrets', 'over, at, for, about, that', REGRET),
  row('AFF', 'regret', 'that, object', REGRET),
  row('AFF', 'lament', 'that, object', REGRET),
  row('AFF', 'be sorry', 'that, for, about', REGRET),
  row('AFF', 'apologise', 'for, that', { feeling: 'apology' }),
  row('AFF', 'offer apology', 'for', { feeling: 'apology' }),
  row('AFF', 'offer apologies', 'for', { feeling: 'apology' }),
  row('AFF', 'say sorry', 'for', { feeling: 'apology' }),
  ...shown('satisfaction, pleasure, happiness, delight, joy, contentment, gladness', FEEL_AT, PLEASED),
  row('AFF', 'welcome', 'object', { ...PLEASED, ambiguous: true }),
  row('AFF', 'gloat', 'over, that', PLEASED),
  row('AFF', 'celebrate', 'object', { ...PLEASED, weak: true }),
  row('AFF', 'be pleased', 'that, with, to', { ...PLEASED, weak: true }),
  ...shown('surprise, astonishment', 'at, that, over', { feeling: 'surprise' }),
  ...shown('disappointment, frustration, dissatisfaction, displeasure', 'at, over, with, that, about', {
    feeling: 'disappointment',
  }),
  ...shown('sympathy, solidarity, condolences', 'with, for, to, over', { feeling: 'sympathy' }),
  row('AFF', 'offer condolences', 'on, over, for', { feeling: 'sympathy' }),
  row('AFF', 'congratulate', 'object', { feeling: 'congratulation' }),
  ...shown('interest, willingness, desire, wish, wishes', 'in, to', { feeling: 'wish' }),
  row('AFF', 'thank', 'object', THANKS),
  ...shown('appreciation, gratitude, thanks', 'for, to', THANKS),
  row('AFF', 'appreciate', 'object', { ...THANKS, ambiguous: true }),
  row('AFF', 'pay tribute', 'to', PRAISE),
  ...rows('AFF', 'praise, commend, applaud, compliment', 'object', PRAISE),
  ...rows('AFF', 'hail, laud, extol, glorify', 'object', HAIL),
  row('AFF', 'hold out hope', 'that, of, for', HOPE),
  row('AFF', 'wish', 'that, object', { ...HOPE, weak: true }),
  row('AFF', 'raise concerns', 'about, over, that', CONCERN),
  row('AFF', 'raise concern', 'about, over, that', CONCERN),
  ...['alarmed', 'afraid', 'troubled', 'pessimistic'].map((word) =>
    row('AFF', `be ${word}`, 'that, about, at, by, over', { ...CONCERN, weak: true }),
  ),
  ...rows('AFF', 'bemoan, bewail, rue', 'that, object', REGRET),
  ...rows('AFF', 'mourn', 'object', { ...REGRET, weak: true }),
  ...['sad', 'saddened'].map((word) =>
    row('AFF', `be ${word}`, 'that, by, at, to', { ...REGRET, weak: true }),
  ),
  row('AFF', 'rejoice', 'that, at, over', PLEASED),
  ...['happy', 'glad', 'delighted', 'proud', 'satisfied'].map((word) =>
    row('AFF', `be ${word}`, 'that, with, at, of, to', { ...PLEASED, weak: true }),
  ),
  ...['disappointed', 'dissatisfied', 'unhappy', 'angry', 'upset'].map((word) =>
    row('AFF', `be ${word}`, 'that, with, at, by, over, about', { feeling: 'disappointment', weak: true }),
  ),
  ...shown('anger, outrage, discontent, annoyance, impatience, resentment', 'at, over, with, that, about', {
    feeling: 'disappointment',
  }),
  ...shown('support', 'for', { feeling: 'sympathy' }),
  ...rows('AFF', 'support, back, endorse', 'object', { feeling: 'sympathy', weak: true }),
  ...rows('AFF', 'approve', 'object, of', { ...PRAISE, weak: true }),
  row('AFF', 'be grateful', 'for, to, that', { ...THANKS, weak: true }),
  row('AFF', 'give thanks', 'for, to', THANKS),
  ...rows('AFF', 'salute, acclaim, eulogise', 'object', HAIL),
  ...rows('AFF', 'honour, credit', 'object', { ...PRAISE, weak: true }),
]

const COMMITTING: readonly LexiconEntry[] = [
  row('COM', 'promise', 'someone that, to, that, object', { on: ['promise', 1] }),
  row('COM', 'pledge', 'to, that, object', { on: ['promise', 1] }),
  row('COM', 'undertake', 'to, that', { on: ['promise', 1] }),
  row('COM', 'commit', 'to', { on: ['promise', 1], weak: true }),
  row('COM', 'commit himself', 'to', { on: ['promise', 1] }),
  row('COM', 'commit herself', 'to', { on: ['promise', 1] }),
  row('COM', 'commit itself', 'to', { on: ['promise', 1] }),
  row('COM', 'commit themselves', 'to', { on: ['promise', 1] }),
  row('COM', 'be committed', 'to', { on: ['promise', 1] }),
  row('COM', 'guarantee', 'that, object', { on: ['promise', 1] }),
  row('COM', 'assure', 'someone that, someone of', { on: ['promise', 1] }),
  row('COM', 'give assurances', 'that', { on: ['promise', 1] }),
  row('COM', 'vow', 'to, that', { on: ['promise', 2] }),
  row('COM', 'swear', 'to, that', { on: ['promise', 2] }),
  row('COM', 'offer', 'to', { on: ['promise', 0] }),
  row('COM', 'offer', 'object', { on: ['promise', 0], weak: true }),
  row('COM', 'agree', 'to, that', { on: ['promise', 1], weak: true }),
  row('COM', 'volunteer', 'to', { on: ['promise', 0], weak: true }),
  row('COM', 'be ready', 'to', { on: ['promise', 0], weak: true }),
  row('COM', 'declare readiness', 'to, for', { on: ['promise', 0] }),
  row('COM', 'announce readiness', 'to, for', { on: ['promise', 0] }),
  row('COM', 'express readiness', 'to, for', { on: ['promise', 0] }),
  row('COM', 'voice readiness', 'to, for', { on: ['promise', 0] }),
  row('COM', 'state readiness', 'to, for', { on: ['promise', 0] }),
  row('COM', 'signal readiness', 'to, for', { on: ['promise', 0] }),
  row('COM', 'give word', 'that', { on: ['promise', 1] }),
  row('COM', 'reassure', 'someone that, that', { on: ['promise', 1] }),
  ...['prepared', 'willing', 'determined'].map((word) =>
    row('COM', `be ${word}`, 'to', { on: ['promise', 0], weak: true }),
  ),
  ...['stand ready', 'consent'].map((words) => row('COM', words, 'to', { on: ['promise', 0], weak: true })),
]

const DIRECTING: readonly LexiconEntry[] = [
  row('DIR', 'ask', 'someone to, to, that', { on: ['want', 0] }),
  row('DIR', 'ask for', 'object', { on: ['want', 0] }),
  row('DIR', 'request', 'that, object', { on: ['want', 0] }),
  row('DIR', 'want', 'object', { on: ['want', 0], weak: true }),
  row('DIR', 'invite', 'someone to', { on: ['want', 0], ambiguous: true }),
  row('DIR', 'beg', 'someone to, for, that', { on: ['want', 0] }),
  row('DIR', 'plead', 'with someone to, for, that', { on: ['want', 0], ambiguous: true }),
  row('DIR', 'appeal', 'to someone to, for', { on: ['want', 1] }),
  row('DIR', 'advise', 'someone to, that, against', { on: ['want', 0] }),
  row('DIR', 'recommend', 'that, ing, object', { on: ['want', 0] }),
  row('DIR', 'propose', 'that, ing, object', { on: ['want', 0] }),
  row('DIR', 'encourage', 'someone to', { on: ['want', 1], ambiguous: true }),
  row('DIR', 'call for', 'object', { on: ['want', 1] }),
  row('DIR', 'call on', 'someone to', { on: ['want', 1] }),
  row('DIR', 'call upon', 'someone to', { on: ['want', 1] }),
  row('DIR', 'urge', 'someone to, that, object', { on: ['want', 1] }),
  row('DIR', 'press for', 'object', { on: ['want', 1] }),
  row('DIR', 'push for', 'object', { on: ['want', 1] }),
  row('DIR', 'exhort', 'someone to', { on: ['want', 1] }),
  row('DIR', 'seek', 'object', { on: ['want', 1], ambiguous: true }),
  row('DIR', 'demand', 'that, object, to', { on: ['want', 2] }),
  row('DIR', 'demand to know', 'whether, why, that', { on: ['want', 2] }),
  row('DIR', 'require', 'someone to, that', { on: ['want', 2], weak: true }),
  row('DIR', 'order', 'someone to, that, object', { on: ['want', 2] }),
  row('DIR', 'command', 'someone to, that', { on: ['want', 2], ambiguous: true }),
  row('DIR', 'instruct', 'someone to, that', { on: ['want', 2] }),
  row('DIR', 'direct', 'someone to', { on: ['want', 2], weak: true }),
  row('DIR', 'oblige', 'someone to', { on: ['want', 2], weak: true }),
  row('DIR', 'summon', 'object', { on: ['want', 1], weak: true }),
  ...rows('DIR', 'implore, entreat, beseech', 'someone to, that', { on: ['want', 0] }),
  ...rows('DIR', 'counsel', 'someone to, that, object', { on: ['want', 0], weak: true }),
  ...rows('DIR', 'press, lobby, prompt', 'someone to', { on: ['want', 1], weak: true }),
  ...rows('DIR', 'lobby for, campaign for, clamour for', 'object', { on: ['want', 1] }),
  row('DIR', 'enjoin', 'someone to', { on: ['want', 2] }),
  row('DIR', 'insist upon', 'object', { on: ['want', 2], weak: true }),
  row('DIR', 'rule', 'that', { on: ['want', 2], weak: true }),
]

export const ENGLISH_ACTING: readonly LexiconEntry[] = [...FEELING, ...COMMITTING, ...DIRECTING]
