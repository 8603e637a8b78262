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

/**
 * hunalign with a dictionary, its best setting, strict and lax F1: on the development set with 1,677 entries learned
 * from 3,179 Tatoeba pairs, on the held-out set with 15,002 entries learned from the development set.
 */
export const DICTIONARY_FIGURES: {
  readonly [set: string]: {
    readonly dev: readonly [number, number]
    readonly heldOut: readonly [number, number]
  }
} = {
  'fa-en/news': { dev: [0.951, 0.974], heldOut: [0.958, 0.99] },
  'fa-en/health': { dev: [0.965, 0.988], heldOut: [0.943, 0.988] },
  'fa-en/natural': { dev: [0.921, 0.988], heldOut: [0.952, 0.995] },
  'fa-en/udhr': { dev: [0.98, 1], heldOut: [0.935, 0.94] },
  'fa-en/long': { dev: [0.895, 0.956], heldOut: [0.931, 0.984] },
  'fa-en/xlong': { dev: [0.903, 0.973], heldOut: [0.924, 0.984] },
  'fa-en/hard': { dev: [0.789, 0.854], heldOut: [0.856, 0.936] },
}

/** Time and memory of hunalign `-realign`, by the number of sentences it was measured with. */
export const PEER_COST: readonly { readonly sentences: number; readonly cost: string }[] = [
  { sentences: 500, cost: '< 100 ms, 8 MB' },
  { sentences: 5_000, cost: '1,000-1,600 ms, 77 MB' },
  { sentences: 20_000, cost: '13,100 ms, 428 MB' },
]
