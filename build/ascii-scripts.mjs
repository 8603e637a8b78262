/**
 * Writes every other character of the page's scripts as an escape. The browser keeps the text of a script as long as
 * the page is there, in two bytes for each character where a single one is not Latin.
 * @returns {import('vite').Plugin}
 */
export function asciiScripts() {
  return {
    name: 'ascii-scripts',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = inAscii(file.code)
      },
    },
  }
}

/**
 * The same program: an escape means its character in strings, templates, expressions and names alike, but for what
 * reads a template raw. Throws where a character stands behind a backslash, for then it does not.
 * @param {string} code
 */
export function inAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (found, backslashes, character) => {
    if (backslashes.length % 2 === 1) throw new Error(`An escaped character that is not ASCII: ${found}`)
    return `${backslashes}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
