/**
 * The best that peers without a model and without a dictionary reached on texts of the same make (strict F1, of the
 * development and of the held-out set), measured with hunalign of 2020 (with and without `-realign`, paragraph marks
 * given, text normalised and tokenised), Moore's and Gale and Church's aligners in mALIGNa, Gargantua, and Bleualign
 * with the machine translations that come with its set.
 */
export const PEER_FIGURES: {
  readonly [set: string]: { readonly dev: number; readonly heldOut: number; readonly peer: string }
} = {
  'fa-en/news': { dev: 0.935, heldOut: 0.915, peer: 'hunalign' },
  'fa-en/health': { dev: 0.942, heldOut: 0.905, peer: 'hunalign' },
  'fa-en/natural': { dev: 0.909, heldOut: 0.879, peer: 'hunalign' },
  'fa-en/udhr': { dev: 0.98, heldOut: 0.95, peer: 'hunalign, Gale-Church' },
  'fa-en/long': { dev: 0.901, heldOut: 0.902, peer: 'Moore, hunalign' },
  'fa-en/xlong': { dev: 0.898, heldOut: 0.903, peer: 'hunalign' },
  'fa-en/hard': { dev: 0.705, heldOut: 0.741, peer: 'hunalign' },
  'ar-en/news': { dev: 0.945, heldOut: 0.905, peer: 'hunalign' },
  'he-en/news': { dev: 0.919, heldOut: 0.888, peer: 'Gale-Church, hunalign' },
  'ur-en/news': { dev: 0.945, heldOut: 0.927, peer: 'Gale-Church, hunalign' },
  'de-fr/textberg': { dev: 0.78, heldOut: 0.809, peer: 'Bleualign with translations' },
}

/** Time and memory of hunalign `-realign`, by the number of sentences it was measured with. */
export const PEER_COST: readonly { readonly sentences: number; readonly cost: string }[] = [
  { sentences: 500, cost: '< 100 ms, 8 MB' },
  { sentences: 5_000, cost: '1,000-1,600 ms, 77 MB' },
  { sentences: 20_000, cost: '13,100 ms, 428 MB' },
]
