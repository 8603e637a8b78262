import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkNode, install } from './set-up.mjs'
import { root } from './stamps.mjs'

// npm run bench:claims [-- FOLDER …]: how many of the claims in annotated documents are found, and how exactly.
// A folder holds documents, a folder each: fa.txt, en.txt, links.tsv, claims.json. Without one: those beside the tests.

checkNode()
install()
const { bundleClaims, claimsFolder } = await import('./bundle-bench.mjs')
await bundleClaims()
const { status } = spawnSync(
  process.execPath,
  [join(claimsFolder, 'main.js'), root, ...process.argv.slice(2)],
  {
    cwd: process.cwd(),
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
