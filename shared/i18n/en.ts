import { app } from './en/app.ts'
import { claims } from './en/claims.ts'
import { cli } from './en/cli.ts'
import { commands } from './en/commands.ts'
import { conflicts } from './en/conflicts.ts'
import { copies } from './en/copies.ts'
import { dialogs } from './en/dialogs.ts'
import { editor } from './en/editor.ts'
import { dashboard } from './en/dashboard.ts'
import { fidelity } from './en/fidelity.ts'
import { proposals } from './en/proposals.ts'
import { registry } from './en/registry.ts'
import { schema } from './en/schema.ts'
import { shift } from './en/shift.ts'
import { errors } from './en/errors.ts'
import { find } from './en/find.ts'
import { formats } from './en/formats.ts'
import { history } from './en/history.ts'
import { overview } from './en/overview.ts'
import { review } from './en/review.ts'
import { revision } from './en/revision.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { shifts } from './en/shifts.ts'
import { welcome } from './en/welcome.ts'

export const en = {
  app,
  claims,
  cli,
  commands,
  conflicts,
  copies,
  dialogs,
  editor,
  dashboard,
  fidelity,
  proposals,
  registry,
  schema,
  shift,
  errors,
  find,
  formats,
  history,
  overview,
  review,
  revision,
  settings,
  shell,
  shifts,
  welcome,
} as const
