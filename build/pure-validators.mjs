import { parseAst } from 'vite'

/**
 * Says of every validator that a module with zod makes at its top level that nothing but itself comes of making it:
 * most of those of shared/ are for the host, and the page leaves out what it does not use.
 * @returns {import('vite').Plugin}
 */
export function pureValidators() {
  return {
    name: 'pure-validators',
    enforce: 'post',
    transform: {
      filter: { id: /\/shared\/.*\.ts$/, code: /from ["']zod["']/ },
      handler: (code) => ({ code: markPure(code), map: null }),
    },
  }
}

/** @param {string} code */
function markPure(code) {
  const made = parseAst(code).body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declared?.type !== 'VariableDeclaration') return []
    return declared.declarations.flatMap(({ init }) => (init && makesValidators(init, code) ? [init] : []))
  })
  return made.reduceRight(
    (marked, { start, end }) =>
      `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`,
    code,
  )
}

/**
 * A call, or an object that holds some.
 * @param {import('vite').ESTree.Expression} init @param {string} code
 */
function makesValidators({ type, start, end }, code) {
  return type === 'CallExpression' || (type === 'ObjectExpression' && /\bz\./.test(code.slice(start, end)))
}
