import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findTestBrowser } from './find-test-browser.mjs'
import { runNode } from './run-command.mjs'
import { root } from './stamps.mjs'

/** @typedef {{ passed: number, failed: number, output: string }} Outcome */
/** @typedef {{ name: string, needs?: string, run: () => Promise<Outcome> }} Step */

/** @type {Step[]} */
export const steps = [
  { name: 'format', run: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: 'types', run: checkTypes },
  {
    name: 'lint',
    run: tool('eslint/bin/eslint.js', '--config', 'build/eslint.config.js', '--max-warnings=0', '.'),
  },
  { name: 'layers', run: script('check-layers.mjs') },
  { name: 'unit', run: runUnitTests },
  { name: 'build', run: script('build.mjs') },
  { name: 'e2e', needs: 'build', run: runJourneys },
  { name: 'package', needs: 'build', run: script('check-package.mjs') },
]

/**
 * Runs the steps in order, each whether or not one before it failed, unless it needs that one.
 * @param {Step[]} chosen
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(chosen) {
  const sum = { passed: 0, failed: 0 }
  const broken = new Set()
  for (const { name, needs, run } of chosen) {
    const startedMs = performance.now()
    const outcome = broken.has(needs) ? fault(`${needs} failed, so this was not run\n`) : await run()
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
    console.log(`${name.padEnd(8)} ${summary(outcome).padEnd(24)} ${seconds} s`)
    if (outcome.failed > 0) process.stderr.write(outcome.output)
    if (outcome.failed > 0) broken.add(name)
    sum.passed += outcome.passed
    sum.failed += outcome.failed
  }
  return sum
}

/** @param {Outcome} outcome */
function summary({ passed, failed }) {
  if (passed + failed === 1) return failed ? 'FAILED' : 'ok'
  return failed ? `${passed} passed, ${failed} FAILED` : `${passed} ok`
}

/** @param {string} output @returns {Outcome} */
const fault = (output) => ({ passed: 0, failed: 1, output })

/** @param {import('./run-command.mjs').Ran} ran @returns {Outcome} */
const single = ({ ok, output }) => (ok ? { passed: 1, failed: 0, output } : fault(output))

/** @param {string} name */
const inModules = (name) => join(root, 'node_modules', name)

/** @param {string} name @param {string[]} args */
function tool(name, ...args) {
  return async () => single(await runNode([inModules(name), ...args]))
}

/** @param {string} name */
function script(name) {
  return async () => single(await runNode([join(root, 'build/scripts', name)]))
}

/** Every layer with its own globals; two at a time. */
async function checkTypes() {
  const layers = readdirSync(join(root, 'build/tsconfig'))
  const results = /** @type {import('./run-command.mjs').Ran[]} */ ([])
  const worker = async () => {
    for (let layer = layers.shift(); layer !== undefined; layer = layers.shift()) {
      results.push(await runNode([inModules('typescript/bin/tsc'), '-p', join('build/tsconfig', layer)]))
    }
  }
  await Promise.all([worker(), worker()])
  return single({ ok: results.every(({ ok }) => ok), output: results.map(({ output }) => output).join('') })
}

/** @returns {Promise<Outcome>} */
async function runUnitTests() {
  const report = newReport('unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [inModules('vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', ...reporters]
  const { ok, output } = await runNode(args)
  if (!existsSync(report)) return fault(output)
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
  return counted(ok, passed, failed, output)
}

/** @returns {Promise<Outcome>} */
async function runJourneys() {
  const browser = await findTestBrowser()
  if (browser.problem) return fault(`${browser.problem}\n`)
  const report = newReport('e2e.json')
  const env = { ...browser.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const cli = inModules('@playwright/test/cli.js')
  const args = [cli, 'test', '--config', 'e2e/playwright.config.ts', '--reporter=line,json']
  const { ok, output } = await runNode(args, env)
  if (!existsSync(report)) return fault(output)
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, 'utf8')).stats
  return counted(
    ok,
    expected + flaky,
    unexpected,
    flaky > 0 ? `${flaky} only at the second try\n${output}` : output,
  )
}

/** A run can fail without a failed test: a file that does not load, an error outside the tests. */
function counted(
  /** @type {boolean} */ ok,
  /** @type {number} */ passed,
  /** @type {number} */ failed,
  output = '',
) {
  return { passed, failed: ok ? failed : Math.max(failed, 1), output }
}

/** @param {string} name */
function newReport(name) {
  const report = join(root, 'test-results', name)
  rmSync(report, { force: true })
  return report
}
