/** The shape of a locale area with its words left open: what the same area in another language must have. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Translated<Area[Key]>
}
