const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text for between two tags. A CR is named: bare, every parser would read it as LF. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ENTITIES[character]!)
}

/** Text for between double quotes, where bare white space would all be read as spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!)
}
