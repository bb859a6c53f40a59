import { isKind } from '../kind/kinds.ts'
import { kindOfSchemaType } from '../kind/schema-types.ts'
import { openingOf } from '../text/opening.ts'
import { articleShape, type FieldShape, type ObjectShape } from './field-names.ts'

/** Common fields for other purposes: ignored without a verdict. */
const EXPECTED =
  /^(?:@|\$|_)|^(?:id|uuid|slug|type|status|body|content|html|articleBody|isAccessibleForFree)$/

export interface JsonShape {
  /** With canonical names and structure, as in `articleInput`; values are not checked. */
  readonly shape: Readonly<Record<string, unknown>>
  /** The received name of each field. */
  readonly names: Readonly<Record<string, string>>
  /** Details sent beside `details`: other systems use these names differently. */
  readonly beside: readonly string[]
  /** Paths of unknown fields: `titel`, `image.focsu`, `authors.0.shoesize`. */
  readonly ignored: readonly string[]
}

/**
 * Converts other JSON forms to the canonical one, at every depth: aliases of fields, a name instead of an object, a
 * single value instead of a list. Nulls and empty texts count as missing, because many systems always send every
 * field.
 */
export function shapeOfJson(input: object): JsonShape {
  const ignored: string[] = []
  const names: Record<string, string> = {}
  const shape = shapeObject(withKind(input), articleShape, '', ignored, names)
  if (typeof shape.tags === 'string') shape.tags = splitTags(shape.tags)
  if (shape.opening === undefined) takeBody(input, shape, names)
  const page = shape.url
  if (isRecord(page) && typeof page['@id'] === 'string') shape.url = page['@id']
  const sent = Object.keys(Object((input as Readonly<Record<string, unknown>>).details))
  const beside = Object.keys(Object(shape.details)).filter((name) => !sent.includes(name))
  return { shape, names, beside, ignored }
}

/** The full text under schema.org's name; paid text is not shown. */
function takeBody(input: object, shape: Record<string, unknown>, names: Record<string, string>): void {
  const { articleBody, isAccessibleForFree } = input as Readonly<Record<string, unknown>>
  if (typeof articleBody !== 'string' || /^false$/i.test(String(isAccessibleForFree))) return
  const opening = openingOf(articleBody)
  if (opening.length === 0) return
  shape.opening = opening
  names.opening = 'articleBody'
}

/** `type` and `@type` have many meanings; if they name a kind of story they are used as one. */
function withKind(input: object): object {
  const { type, '@type': schemaType } = input as Readonly<Record<string, unknown>>
  const kind = [schemaType, type].find(
    (value) => typeof value === 'string' && (isKind(value) || kindOfSchemaType(value) !== undefined),
  )
  return kind === undefined || isPresent(Object(input).kind) ? input : { ...input, kind }
}

function shapeObject(
  given: object,
  shape: ObjectShape,
  path: string,
  ignored: string[],
  names: Record<string, string> = {},
): Record<string, unknown> {
  const values = new Map(Object.entries(gathered(given, shape)).filter(([, value]) => isPresent(value)))
  const shaped: Record<string, unknown> = {}
  const known = new Set<string>()
  for (const [field, { names: others = [], ...rest }] of Object.entries(shape.fields)) {
    for (const name of [field, ...others]) known.add(name)
    const name = [field, ...others].find((candidate) => values.has(candidate))
    if (name === undefined) continue
    shaped[field] = shapeValue(values.get(name), rest, joined(path, field), ignored)
    names[field] = name
  }
  for (const name of values.keys()) {
    if (!known.has(name) && !EXPECTED.test(name)) ignored.push(joined(path, name))
  }
  return shaped
}

/** Moves fields sent beside an object into it; fields already inside have priority. */
function gathered(given: object, { gather }: ObjectShape): object {
  const entries = Object.entries(given)
  const beside = entries.filter(([name, value]) => gather?.names.includes(name) && isPresent(value))
  if (gather === undefined || beside.length === 0) return given
  const rest = entries.filter(([name]) => !beside.some(([moved]) => moved === name))
  const inner: unknown = Object.fromEntries(entries)[gather.into]
  if (isPresent(inner) && !isRecord(inner)) return given
  return Object.fromEntries([...rest, [gather.into, { ...Object.fromEntries(beside), ...Object(inner) }]])
}

function shapeValue(value: unknown, { of, count }: FieldShape, path: string, ignored: string[]): unknown {
  if (count === 'list') {
    return many(value).map((entry, at) => shapeOne(entry, of, `${path}.${at}`, ignored))
  }
  const one: unknown = count === 'first' && Array.isArray(value) ? value.find(isPresent) : value
  return shapeOne(one, of, path, ignored)
}

function shapeOne(value: unknown, shape: ObjectShape | undefined, path: string, ignored: string[]): unknown {
  if (shape === undefined) return value
  if (isRecord(value)) return shapeObject(value, shape, path, ignored)
  const isBare = typeof value === 'string' || (typeof value === 'number' && shape.numeric === true)
  return shape.bare !== undefined && isBare ? { [shape.bare]: value } : value
}

function splitTags(tags: string): readonly string[] {
  return tags
    .split(/[,،、;]/u)
    .map((tag) => tag.trim())
    .filter(Boolean)
}

function joined(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.filter(isPresent) : [value]
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
