// A minus before the number is its sign, unless it stands inside a name.
const length = /(?<![\w.#]|[\w-]-)(\d*\.?\d+)px\b/g

/** @param {string} value */
const toRem = (value) =>
  /url\(|["']/.test(value) ? value : value.replace(length, (_all, px) => `${Number(px) / 16}rem`)

/**
 * Lengths are written in the px of a window at 100 %; here they become rem, so that the size of the root's letters is
 * the size of the whole window. The browser's own zoom is not in reach of a page, and the CSS property `zoom` puts
 * what floats in the wrong place.
 * @returns {{ postcssPlugin: string, Declaration: (node: { value: string }) => void,
 *   AtRule: (node: { name: string, params: string }) => void }}
 */
export function pxToRem() {
  return {
    postcssPlugin: 'px-to-rem',
    Declaration(node) {
      const value = toRem(node.value)
      if (value !== node.value) node.value = value
    },
    AtRule(node) {
      if (node.name === 'container') node.params = toRem(node.params)
    },
  }
}
