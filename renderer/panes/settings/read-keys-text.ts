import { isCommandId } from '../../../shared/i18n/command-id.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { settings, type Settings } from '../../../shared/rpc/contract.ts'
import { objectionTo } from '../../ui/key-combination.ts'

export type KeysChoice = Pick<Settings, 'keyPreset' | 'keys'>

/** What is wrong with a text that should hold keys: no JSON of that shape, or an entry that can't be. */
export type KeysTextProblem =
  { readonly code: 'notKeys' } | { readonly code: 'badEntry'; readonly entry: string }

const COMBINATION = /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:Meta\+)?[A-Z][A-Za-z0-9]*$/

/** The keys as a text that can be kept, sent to a colleague, and read in again. */
export function writeKeysText({ keyPreset, keys }: KeysChoice): string {
  return JSON.stringify({ keyPreset, keys }, null, 2)
}

export function readKeysText(text: string): Result<KeysChoice, KeysTextProblem> {
  const parsed = settings.pick({ keyPreset: true, keys: true }).safeParse(parse(text))
  if (!parsed.success) return fail({ code: 'notKeys' })
  const bad = Object.entries(parsed.data.keys).find(([id, keys]) => !isCommandId(id) || !isCombination(keys))
  return bad ? fail({ code: 'badEntry', entry: bad.join(': ') }) : ok(parsed.data)
}

function isCombination(keys: string): boolean {
  return keys === '' || (COMBINATION.test(keys) && objectionTo(keys) === null)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
