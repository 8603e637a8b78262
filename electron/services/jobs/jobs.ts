import { buildProject } from './build-project.ts'
import { exportProject } from './export-project.ts'
import { inspectText } from './inspect-text.ts'
import type { Job, JobName } from './job.ts'
import { readProject } from './read-project.ts'

const JOBS: { readonly [K in JobName]: Job<K> } = {
  'inspect-text': inspectText,
  'build-project': buildProject,
  'read-project': readProject,
  'export-project': exportProject,
}

export function jobNamed<K extends JobName>(name: K): Job<K> {
  return JOBS[name]
}
