import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ name: string, version: string, license: string, folder: string }} Package */

/** Gathers the packages that end up in any bundle, and writes their licences. */
export class ThirdPartyNotices {
  /** @type {Map<string, Package>} */
  #packages = new Map()

  /** @returns {import('vite').Plugin} to be added to every bundle */
  plugin() {
    return {
      name: 'taraz:third-party-notices',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler: (_options, bundle) => {
          const modules = Object.values(bundle).flatMap((part) =>
            part.type === 'chunk' ? part.moduleIds : [],
          )
          for (const module of modules) this.#add(module)
        },
      },
    }
  }

  /** @param {string} module the id of a bundled module: a path, perhaps with a query */
  #add(module) {
    const found = packageOf(module.replace(/^\0+/, '').replace(/\?.*$/, ''))
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
