import { build, checkNode, install } from './set-up.mjs'
import { say } from './say.mjs'

// npm test [-- STEP…]: everything that must hold, or only the named steps. The last line is the sum.

checkNode()
install()
const { steps, runSteps } = await import('./test-steps.mjs')
const names = process.argv.slice(2)
const unknown = names.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  say(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name))
if (chosen.some(({ needs }) => needs && !chosen.some(({ name }) => name === needs))) build()
const { passed, failed } = await runSteps(chosen)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
