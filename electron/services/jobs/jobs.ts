import { buildProject } from './build-project.ts'
import { compareProjects } from './compare-projects.ts'
import { exportProject } from './export-project.ts'
import { findBase } from './find-base.ts'
import { findDisputes } from './find-disputes.ts'
import { inspectText } from './inspect-text.ts'
import type { Job, JobName } from './job.ts'
import { measureAgreement } from './measure-agreement.ts'
import { mergeProjects } from './merge-projects.ts'
import { planRevision } from './plan-revision.ts'
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
  'plan-revision': planRevision,
  'compare-projects': compareProjects,
  'find-base': findBase,
  'merge-projects': mergeProjects,
  'measure-agreement': measureAgreement,
  'find-disputes': findDisputes,
}

export function jobNamed<K extends JobName>(name: K): Job<K> {
  return JOBS[name]
}
