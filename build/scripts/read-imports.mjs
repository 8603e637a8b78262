import ts from 'typescript'

/**
 * One import, as written.
 * @typedef {{ specifier: string, line: number, typeOnly: boolean }} Import
 */

/**
 * Every module that a file names: imports and re-exports, `import()` of values and of types,
 * and workers started by `new URL('./x.ts', import.meta.url)`.
 * @param {string} path its ending decides how it is parsed
 * @param {string} text
 * @returns {Import[]}
 */
export function readImports(path, text) {
  if (path.endsWith('.css')) return readCssImports(text)
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  /** @type {Import[]} */
  const found = []
  const visit = (/** @type {ts.Node} */ node) => {
    const named = namedModule(node)
    if (named) found.push({ ...named, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** @param {string} text @returns {Import[]} */
function readCssImports(text) {
  return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1] ?? '',
    line: text.slice(0, match.index).split('\n').length,
    typeOnly: false,
  }))
}

/** @param {ts.Node} node @returns {Omit<Import, 'line'> | undefined} */
function namedModule(node) {
  if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier, isTypeImport(node.importClause))
  if (ts.isExportDeclaration(node)) return literal(node.moduleSpecifier, node.isTypeOnly)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal, true)
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0], false)
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') return workerModule(node.arguments)
  return undefined
}

/** @param {ts.Node | undefined} node @param {boolean} typeOnly */
function literal(node, typeOnly) {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : undefined
}

/** @param {ts.ImportClause | undefined} clause */
function isTypeImport(clause) {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const bindings = clause.namedBindings
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly)
}

/** @param {readonly ts.Expression[] | undefined} args */
function workerModule([address, base] = []) {
  if (base?.getText() !== 'import.meta.url') return undefined
  const named = literal(address, false)
  return named && /\.(tsx?|m?js)$/.test(named.specifier) ? named : undefined
}
