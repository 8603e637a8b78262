/** All that Python's str.splitlines, the strictest reader of lines, takes for the end of one; CR LF is one end. */
const LINE_ENDS = [0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029]
const lineEnd = new RegExp(`\r\n|[${String.fromCharCode(...LINE_ENDS)}]`)

/** A text by its lines for a reader that ends them at the least chance. */
export function splitLines(text: string): string[] {
  return text.split(lineEnd)
}
