import type { en } from './en.ts'
import { app } from './fa/app.ts'
import { claims } from './fa/claims.ts'
import { cli } from './fa/cli.ts'
import { commands } from './fa/commands.ts'
import { conflicts } from './fa/conflicts.ts'
import { copies } from './fa/copies.ts'
import { dialogs } from './fa/dialogs.ts'
import { editor } from './fa/editor.ts'
import { dashboard } from './fa/dashboard.ts'
import { fidelity } from './fa/fidelity.ts'
import { proposals } from './fa/proposals.ts'
import { registry } from './fa/registry.ts'
import { schema } from './fa/schema.ts'
import { shift } from './fa/shift.ts'
import { errors } from './fa/errors.ts'
import { find } from './fa/find.ts'
import { formats } from './fa/formats.ts'
import { history } from './fa/history.ts'
import { overview } from './fa/overview.ts'
import { review } from './fa/review.ts'
import { revision } from './fa/revision.ts'
import { settings } from './fa/settings.ts'
import { shell } from './fa/shell.ts'
import { shifts } from './fa/shifts.ts'
import { welcome } from './fa/welcome.ts'
import type { Translated } from './translated.ts'

export const fa = {
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
} as const satisfies Translated<typeof en>
