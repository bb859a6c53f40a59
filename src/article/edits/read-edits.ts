import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'
import { quoted } from '../assemble/ledger.ts'
import { cleanField } from '../text/clean-field.ts'
import type { Edits } from './edit-keys.ts'
import { hasLines, isWords, MAX_EDITS, readValue } from './edit-values.ts'
import { editsInput } from './edits-schema.ts'
import { editEntries, type EditsReading, readEditPairs } from './edits-query.ts'
import { flattenEdits } from './flatten-edits.ts'

/** Checked and cleaned edits, with verdicts. */
export interface ReadEdits {
  readonly edits: Edits
  readonly verdicts: readonly Verdict[]
}

/** More unknown names have one common cause. */
const MAX_UNKNOWN_NAMED = 8

/**
 * Edits from parsed JSON, flat or nested. Unknown keys are ignored with a verdict; markup is removed.
 * @param root path in the request, prepended to keys in problems: `edits`
 * @throws Problem `invalid-input` naming the first invalid key
 */
export function readEdits(input: unknown, root = 'edits'): ReadEdits {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Problem('invalid-input', 'Edits are a JSON object of keys such as title.card.', { field: root })
  const { pairs, unknown } = flattenEdits(input)
  const checked = editsInput.safeParse(Object.fromEntries(pairs))
  if (!checked.success) {
    const [issue] = checked.error.issues
    const key = String(issue?.path[0] ?? '')
    throw new Problem('invalid-input', `${key} ${issue?.message ?? 'is wrong'}.`, { field: `${root}.${key}` })
  }
  const reading = readEditPairs(Object.entries(checked.data) as [string, string][])
  const { edits, cleaned } = cleanEdits(reading.edits)
  const [empty] = emptyTitles(edits)
  if (empty !== undefined)
    throw new Problem('invalid-input', `${empty} is empty once markup and controls are taken out.`, {
      field: `${root}.${empty}`,
    })
  refuseTooMuch(edits, root)
  return {
    edits,
    verdicts: [...cleaned.map(cleanedVerdict), ...unknownVerdicts([...unknown, ...reading.unknown])],
  }
}

/**
 * Edits in an address, for the editor's page: invalid ones are reported, the rest applies.
 * @param expected other keys in the same address
 */
export function readEditsQuery(
  query: Iterable<readonly [string, string]>,
  expected: readonly string[],
): EditsReading {
  const reading = readEditPairs(query, expected)
  const { edits } = cleanEdits(reading.edits)
  const empty = emptyTitles(edits)
  return {
    ...reading,
    edits: Object.fromEntries(editEntries(edits).filter(([key]) => !empty.includes(key))) as Edits,
    faults: [...reading.faults, ...empty.map((key) => ({ key, reason: 'is empty' }))],
  }
}

/** A visible character: joiners, fillers and direction marks alone make an empty card. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\s]/u

function emptyTitles(edits: Edits): readonly string[] {
  return editEntries(edits)
    .filter(([key, value]) => key.startsWith('title.') && !VISIBLE.test(value))
    .map(([key]) => key)
}

function refuseTooMuch(edits: Edits, root: string): void {
  const length = editEntries(edits).reduce((sum, [, value]) => sum + value.length, 0)
  if (length > MAX_EDITS)
    throw new Problem(
      'invalid-input',
      `The edits have ${length} characters together; ${MAX_EDITS} are allowed.`,
      { field: root },
    )
}

/** Pasted texts as plain text. Post texts keep their line breaks. */
function cleanEdits(edits: Edits): { readonly edits: Edits; readonly cleaned: readonly string[] } {
  const cleaned: string[] = []
  const clean = editEntries(edits).map(([key, value]): [string, string] => {
    if (!isWords(key)) return [key, value]
    const lines = (hasLines(key) ? value.split('\n') : [value]).map((line) => cleanField(line))
    if (lines.some(({ changed }) => changed)) cleaned.push(key)
    const text = lines
      .map((line) => line.text)
      .join('\n')
      .trim()
    return [key, readValue(key, text).value ?? text]
  })
  return { edits: Object.fromEntries(clean) as Edits, cleaned }
}

function cleanedVerdict(key: string): Verdict {
  const message = `Markup, entities or control characters were taken out of ${key}.`
  return { code: 'field-cleaned', severity: 'info', place: key, message }
}

function unknownVerdicts(names: readonly string[]): Verdict[] {
  const named = names.slice(0, MAX_UNKNOWN_NAMED).map((name): Verdict => {
    const message = `There is no edit ${quoted(name)}: it was ignored.`
    return { code: 'field-ignored', severity: 'info', place: quoted(name).slice(1, -1), message }
  })
  const more = names.length - named.length
  if (more === 0) return named
  const message = `${more} more ${more === 1 ? 'key' : 'keys'} that no edit has ${more === 1 ? 'was' : 'were'} ignored.`
  return [...named, { code: 'field-ignored', severity: 'info', place: 'edits', message }]
}
