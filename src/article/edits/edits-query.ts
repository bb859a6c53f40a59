import { canonicalKey, type EditKey, type Edits, isEditKey, isOptionKey, keysIn } from './edit-keys.ts'
import { canBeEmpty, readValue } from './edit-values.ts'

/** The edits of an address, and the keys of it that could not be read as edits. */
export interface EditsReading {
  readonly edits: Edits
  /** Keys whose value cannot be taken, each with why: completes a sentence that begins with the key. */
  readonly faults: readonly { readonly key: string; readonly reason: string }[]
  /** Keys that are neither edits nor among those expected. */
  readonly unknown: readonly string[]
}

/** More than any design has. */
const MAX_OPTIONS = 50

/**
 * Reads edits out of key and value pairs: a query, a form, a flat map. The last value of a key counts. Values are brought
 * into their canonical form; a faulty one is named and left out, and all others hold.
 * @param expected keys of others that share the address
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
    // An empty field of a form leaves the article as it is, except where an empty value means "leave it off".
    if (raw.trim() === '' && !canBeEmpty(key)) continue
    const { value, reason } = readValue(key, raw)
    if (value === undefined) faults.push({ key: name, reason })
    else if (value !== '' || canBeEmpty(key)) edits[key] = value
  }
  return { edits: inOrder(edits), faults, unknown }
}

/** The same edits with their keys in the order of `editKeys`: equal edits are equal JSON and equal addresses. */
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

/** As short and as readable as a query allows: spaces as `+`, and commas, colons and slashes as they are. */
export function encodeQueryValue(value: string): string {
  return encodeURIComponent(value.toWellFormed())
    .replaceAll('%20', '+')
    .replace(/%(?:2C|3A|2F|40|3B)/g, decodeURIComponent)
}

/** What a fix sets: texts, and null for an edit that is taken back. */
export type EditsPatch = Readonly<Partial<Record<EditKey, string | null>>>

/** Edits with a patch applied. */
export function patchEdits(edits: Edits, patch: EditsPatch): Edits {
  const merged = Object.entries({ ...edits, ...patch }).filter(([, value]) => value !== null)
  return inOrder(Object.fromEntries(merged) as Edits)
}
