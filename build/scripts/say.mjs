/** Set-up speaks before anything is installed: plain English, one line a matter, on standard error. */
export const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`)
