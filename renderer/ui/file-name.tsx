const ENDING = /(?:\.taraz\.json|\.[A-Za-z0-9]{1,6})$/

/**
 * The name of a file, made safe to show by the caller. Names of files are not mirrored: the ending stands last, on
 * the right, whatever the letters before it, so that no name hides what it is.
 */
export function FileName({ name }: { readonly name: string }) {
  const ending = ENDING.exec(name)?.[0] ?? ''
  return (
    <bdi dir="ltr" className="ui-file-name">
      <bdi>{name.slice(0, name.length - ending.length)}</bdi>
      {ending !== '' && <bdi dir="ltr">{ending}</bdi>}
    </bdi>
  )
}
