/**
 * One rule, as SRX 2.0 has it: at a place where `before` matches what ends there and `after` what begins there, the
 * text is cut (`breaks`) or is not. Both are regular expressions in the u dialect of ECMAScript; an empty one matches
 * anything. `{name}` stands for any word of that list of the language, upper and lower case alike.
 */
export type SegmentationRule = {
  readonly name: string
  readonly breaks: boolean
  readonly before: string
  readonly after: string
}

/** How texts of one language are cut: at each place the first rule that matches decides; where none does, no cut. */
export type SegmentationRules = {
  /** Lists of words by name; entries may hold spaces. An abbreviation stands without its last full stop. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly rules: readonly SegmentationRule[]
}

/** Rules of a user by language, in place of the built-in ones: by the first subtag of a BCP 47 tag, in lower case. */
export type RulesByLanguage = Readonly<Record<string, SegmentationRules>>
