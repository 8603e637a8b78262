import { spawn } from 'node:child_process'
import { root } from './stamps.mjs'

/** @typedef {{ ok: boolean, output: string }} Ran */

/**
 * Runs a program of Node's and keeps what it says, which is only shown when something is wrong.
 * @param {string[]} args of Node: a script and its arguments
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<Ran>}
 */
export function runNode(args, env = {}) {
  return runCommand(process.execPath, args, env)
}

/**
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Ran>}
 */
export function runCommand(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part) => (output += part))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }))
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
}
