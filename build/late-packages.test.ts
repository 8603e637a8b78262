import { expect, it } from 'vitest'
import { latePackages } from './late-packages.mjs'

type Chunk = {
  readonly imports?: readonly string[]
  readonly modules: readonly string[]
  readonly isEntry?: true
}

/** What the build says of chunks by their names, where all that is no package's imports zod by its index alone. */
function faultOf(chunks: Readonly<Record<string, Chunk>>): string | undefined {
  const all = Object.values(chunks).flatMap(({ modules }) => modules)
  const own = all.filter((id) => !id.includes('/node_modules/'))
  const bundle = Object.entries(chunks).map(([name, { imports = [], modules, isEntry = false }]) => {
    const fileName = `assets/${name}.js`
    const made = { type: 'chunk', name, fileName, isEntry, imports: imports.map((one) => `assets/${one}.js`) }
    return [fileName, { ...made, modules: Object.fromEntries(modules.map((id) => [id, {}])) }]
  })
  let fault: string | undefined
  const context = {
    getModuleInfo: (id: string) => ({ importers: id === ZOD ? [ZOD_INDEX] : id === ZOD_INDEX ? own : [] }),
    error: (message: string) => (fault ??= message),
  }
  const { generateBundle } = latePackages('window') as { generateBundle: unknown }
  const run = generateBundle as (this: unknown, options: unknown, bundle: unknown) => void
  run.call(context, {}, Object.fromEntries(bundle))
  return fault
}

const ZOD = '/p/node_modules/zod/v4/core/schemas.js'
const ZOD_INDEX = '/p/node_modules/zod/index.js'

it('allows a late package where it comes with a chunk that is asked for later', () => {
  expect(
    faultOf({
      index: { isEntry: true, modules: ['/p/main.ts'] },
      window: { imports: ['react'], modules: ['/p/window.tsx'] },
      react: { modules: ['/p/node_modules/react/index.js'] },
      later: { imports: ['window'], modules: ['/p/later.ts', ZOD] },
    }),
  ).toBeUndefined()
})

it('names the package and the module of the first rows that brings it, in whichever chunk it came to lie', () => {
  const index = { isEntry: true, modules: ['/p/main.ts'] } as const
  const said = 'zod is loaded before the first rows, by /p/main.ts, /p/window.tsx'
  expect(faultOf({ index, window: { modules: ['/p/window.tsx', ZOD] } })).toBe(said)
  const rest = { shared: { imports: ['zod'], modules: [] }, zod: { modules: [ZOD] } }
  expect(faultOf({ index, window: { imports: ['shared'], modules: ['/p/window.tsx'] }, ...rest })).toBe(said)
})
