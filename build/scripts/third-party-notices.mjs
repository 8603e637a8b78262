import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** @typedef {{ name: string, version: string, license: string, folder: string }} Package */

/** Gathers the packages that end up in any bundle, and writes their licences. */
export class ThirdPartyNotices {
  /** @type {Map<string, Package>} */
  #packages = new Map()

  /** @returns {import('vite').Plugin} to be added to every bundle */
  plugin() {
    let base = ''
    return {
      name: 'taraz:third-party-notices',
      apply: 'build',
      configResolved: ({ root }) => {
        base = root
      },
      generateBundle: {
        order: 'post',
        handler: (_options, bundle) => {
          // Fonts come by style sheets alone, which are no modules: as files they say where they are from.
          const sources = Object.values(bundle).flatMap((part) =>
            part.type === 'chunk'
              ? part.moduleIds
              : part.originalFileNames.map((name) => resolve(base, name)),
          )
          for (const source of sources) this.#add(source)
        },
      },
    }
  }

  /** @param {string} source the id of a bundled module, or a file: a path, perhaps with a query */
  #add(source) {
    const found = packageOf(source.replace(/^\0+/, '').replace(/\?.*$/, ''))
    if (found) this.#packages.set(`${found.name}@${found.version}`, found)
  }

  /** @param {string} path */
  write(path) {
    const packages = [...this.#packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    writeFileSync(path, packages.map(notice).join(`\n${'-'.repeat(78)}\n\n`))
  }
}

/** @param {string} file @returns {Package | undefined} */
function packageOf(file) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)
  if (!match?.[1]) return undefined
  const folder = match[1]
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { name, version, license: license ?? 'see below', folder }
}

/** @param {Package} one */
function notice({ name, version, license, folder }) {
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
}
