import { buildProject } from './build-project.ts'
import { exportProject } from './export-project.ts'
import { inspectText } from './inspect-text.ts'
import type { Job, JobName } from './job.ts'
import { previewRules } from './preview-rules.ts'
import { readAnnotations } from './read-annotations.ts'
import { readProject } from './read-project.ts'
import { realign } from './realign.ts'

const JOBS: { readonly [K in JobName]: Job<K> } = {
  'inspect-text': inspectText,
  'build-project': buildProject,
  realign,
  'preview-rules': previewRules,
  'read-project': readProject,
  'export-project': exportProject,
  'read-annotations': readAnnotations,
}

export function jobNamed<K extends JobName>(name: K): Job<K> {
  return JOBS[name]
}
