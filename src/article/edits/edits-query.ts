import { canonicalKey, type EditKey, type Edits, isEditKey, isOptionKey, keysIn } from './edit-keys.ts'
import { canBeEmpty, readValue } from './edit-values.ts'

/** The edits in an address, and its keys that are not edits. */
export interface EditsReading {
  readonly edits: Edits
  /** Keys with invalid values and the reasons, which complete a sentence that begins with the key. */
  readonly faults: readonly { readonly key: string; readonly reason: string }[]
  /** Keys that are neither edits nor expected. */
  readonly unknown: readonly string[]
}

/** More than any design has. */
const MAX_OPTIONS = 50

/**
 * Reads edits from key and value pairs: a query, a form, a flat map. The last value of a key counts. Values are
 * normalised; invalid ones are reported and left out, and all others apply.
 * @param expected other keys in the same address
 */
export function readEditPairs(
  pairs: Iterable<readonly [string, string]>,
  expected: readonly string[] = [],
): EditsReading {
  const edits: Partial<Record<EditKey, string>> = {}
  const faults: { key: string; reason: string }[] = []
  const unknown: string[] = []
  let options = 0
  for (const [name, raw] of pairs) {
    const key = canonicalKey(name)
    if (expected.includes(name)) continue
    if (!isEditKey(key) || (isOptionKey(key) && ++options > MAX_OPTIONS)) {
      unknown.push(name)
      continue
    }
    // An empty field of a form keeps the article's value, unless an empty value means "remove it".
    if (raw.trim() === '' && !canBeEmpty(key)) continue
    const { value, reason } = readValue(key, raw)
    if (value === undefined) faults.push({ key: name, reason })
    else if (value !== '' || canBeEmpty(key)) edits[key] = value
  }
  return { edits: inOrder(edits), faults, unknown }
}

/** The same edits in the order of `editKeys`: equal edits give equal JSON and equal addresses. */
export function inOrder(edits: Edits): Edits {
  return Object.fromEntries(
    keysIn(edits).flatMap((key) => (edits[key] === undefined ? [] : [[key, edits[key]]])),
  ) as Edits
}

/** The edits that are set, as pairs. */
export function editEntries(edits: Edits): [EditKey, string][] {
  return Object.entries(edits).flatMap(([key, value]) =>
    value === undefined ? [] : [[key as EditKey, value] as [EditKey, string]],
  )
}

/** Edits as a query, without `?`; an empty text when there are no edits. */
export function editsQuery(edits: Edits): string {
  return editEntries(inOrder(edits))
    .map(([key, value]) => `${key}=${encodeQueryValue(value)}`)
    .join('&')
}

/** As short and readable as a query allows: spaces as `+`; commas, colons and slashes unescaped. */
export function encodeQueryValue(value: string): string {
  return encodeURIComponent(value.toWellFormed())
    .replaceAll('%20', '+')
    .replace(/%(?:2C|3A|2F|40|3B)/g, decodeURIComponent)
}

/** Changes of a fix: texts, and null to remove an edit. */
export type EditsPatch = Readonly<Partial<Record<EditKey, string | null>>>

/** Edits with a patch applied. */
export function patchEdits(edits: Edits, patch: EditsPatch): Edits {
  const merged = Object.entries({ ...edits, ...patch }).filter(([, value]) => value !== null)
  return inOrder(Object.fromEntries(merged) as Edits)
}
