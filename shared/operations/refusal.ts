/**
 * Why an operation cannot be done to this project as it stands. A value, not an exception: the window says it in
 * words, the host refuses the whole transaction, and nothing has changed.
 */
export type Refusal =
  | { readonly code: 'missing'; readonly id: string }
  | { readonly code: 'already-there'; readonly id: string }
  | { readonly code: 'text-changed'; readonly sentence: string }
  | { readonly code: 'record-changed'; readonly id: string }
  | { readonly code: 'locked'; readonly link: string }
  | { readonly code: 'not-neighbours'; readonly first: string; readonly second: string }
  | { readonly code: 'sentences-differ'; readonly id: string }
  | { readonly code: 'empty-link'; readonly link: string }
  | { readonly code: 'in-use'; readonly id: string }
  | { readonly code: 'codes-do-not-match'; readonly sentence: string }
  | { readonly code: 'no-neighbour'; readonly id: string }
  | { readonly code: 'field-fixed'; readonly field: string }
