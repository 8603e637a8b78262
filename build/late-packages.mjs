/** Packages without which the first rows are drawn: fetched and compiled with these they would be there later. */
const LATE = ['zod', 'cmdk', '@tanstack/react-virtual', '@tanstack/virtual-core']

/**
 * Fails the build of the page where one of these is loaded before the first rows, that is, with its entry or with the
 * chunk that draws the window.
 * @param {string} window name of that chunk
 * @returns {import('vite').Plugin}
 */
export function latePackages(window) {
  return {
    name: 'late-packages',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const early = earlyChunks(chunks, window).flatMap(({ modules }) => Object.keys(modules))
      for (const name of LATE) {
        const own = early.filter((id) => packageOf(id) === name)
        if (own.length === 0) continue
        const importers = withImporters(own, (id) => this.getModuleInfo(id)?.importers ?? [])
        const by = early.filter((id) => packageOf(id) !== name && importers.has(id))
        this.error(`${name} is loaded before the first rows, by ${by.join(', ')}`)
      }
    },
  }
}

/**
 * @typedef {Pick<import('vite').Rolldown.OutputChunk, 'fileName' | 'name' | 'isEntry' | 'imports' | 'modules'>} Chunk
 * @param {Chunk[]} chunks @param {string} window
 */
function earlyChunks(chunks, window) {
  const early = chunks.filter(({ name, isEntry }) => isEntry || name === window)
  // What is found is looked through as well.
  for (const { imports } of early) {
    early.push(...chunks.filter((chunk) => imports.includes(chunk.fileName) && !early.includes(chunk)))
  }
  return early
}

/**
 * Modules, and those that import them by way of others of their package, which may have left nothing in any chunk.
 * @param {string[]} modules of one package
 * @param {(id: string) => readonly string[]} importersOf
 */
function withImporters(modules, importersOf) {
  const found = new Set(modules)
  for (const id of found) {
    if (packageOf(id) === packageOf(modules[0])) for (const importer of importersOf(id)) found.add(importer)
  }
  return found
}

/** @param {string | undefined} id @returns {string | undefined} */
function packageOf(id) {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id ?? '')?.[1]
}
