import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { say } from './say.mjs'
import { build, checkNode, install } from './set-up.mjs'
import { root } from './stamps.mjs'

// npm run bench -- [--runs N] [--only host|page] [PAIRS …]: what is missing is set up, then it is measured.
// npm run bench -- find [PAIRS]: finding and replacing alone, without a window or a host.
// npm run bench -- claim-views [PAIRS]: what dashboard, fidelity list and keys under claims cost, likewise.
// npm run bench -- merge [PAIRS]: merging and comparing two copies alone, beside parsing them.

checkNode()
install()
build()
const { benchFolder, bundleBench } = await import('./bundle-bench.mjs')
const { findTestBrowser } = await import('./find-test-browser.mjs')
await bundleBench()
const { env, problem } = await findTestBrowser()
if (problem) say(problem)
const [first, ...rest] = process.argv.slice(2)
const script =
  first === 'find' || first === 'claim-views' || first === 'merge'
    ? [join(benchFolder, `${first}.js`), ...rest]
    : [join(benchFolder, 'main.js'), root, benchFolder, ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, script, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...env },
})
process.exitCode = status ?? 1
