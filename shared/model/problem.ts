/**
 * What is wrong with a project file, as data: the window and the command line put it into words. `path` leads to the
 * place in the JSON, such as `sentences/12/text`; `line` is one-based and there only where the parser tells it.
 */
export type ProjectProblem =
  | { readonly code: 'not-json'; readonly detail: string; readonly line?: number }
  | { readonly code: 'truncated'; readonly line: number }
  /** From this line on it is not laid out as this program does it, and too large to be read in another way. */
  | { readonly code: 'not-by-lines'; readonly line: number }
  | { readonly code: 'not-a-project' }
  | { readonly code: 'newer-version'; readonly version: number; readonly known: number }
  | { readonly code: 'bad-field'; readonly path: string; readonly detail: string }
  | { readonly code: 'duplicate-id'; readonly path: string; readonly id: string }
  | { readonly code: 'missing-record'; readonly path: string; readonly id: string }
  | { readonly code: 'sentence-in-two-links'; readonly path: string; readonly id: string }
  | { readonly code: 'sentence-in-no-link'; readonly path: string; readonly id: string }
  | { readonly code: 'empty-link'; readonly path: string; readonly id: string }
  | { readonly code: 'wrong-side'; readonly path: string; readonly id: string }
  | { readonly code: 'span-outside-text'; readonly path: string; readonly id: string }
  | { readonly code: 'codes-do-not-match'; readonly path: string; readonly id: string }
