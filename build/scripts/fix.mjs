import { checkNode, install } from './set-up.mjs'

// npm run fix: whatever the tools can put right by themselves.

checkNode()
install()
const { runNode } = await import('./run-command.mjs')
const lint = ['node_modules/eslint/bin/eslint.js', '--config', 'build/eslint.config.js', '--fix', '.']
const format = ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.']
for (const command of [lint, format]) {
  const { ok, output } = await runNode(command)
  process.stderr.write(output)
  if (!ok) process.exitCode = 1
}
