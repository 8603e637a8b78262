import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureBare } from './measure-bare.ts'
import { measureServices } from './measure-services.ts'

const [kind, project] = process.argv.slice(2)
const home = await mkdtemp(join(tmpdir(), 'taraz-bench-'))
try {
  await mkdir(join(home, 'projects'))
  const file = join(home, 'projects/bench.taraz.json')
  await copyFile(project!, file)
  const numbers = kind === 'bare' ? await measureBare(home, file) : await measureServices(home, file)
  console.log(JSON.stringify(numbers))
} finally {
  await rm(home, { recursive: true, force: true })
}
