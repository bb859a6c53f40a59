import { caps } from '../caps.ts'
import { cutAtWord } from '../text/clean-field.ts'
import { isJson, type Json, present } from './peek.ts'

/**
 * Shortens fields beyond the caps: sixty tags or a very long caption must not cost the article. Only an overlong
 * title is refused.
 */
export function withinCaps(json: Json): Json {
  return {
    ...json,
    ...present({
      section: cut(json.section, caps.section),
      authors: listed(json.authors, caps.authors)?.map((name) => cut(name, caps.authorName)),
      tags: listed(json.tags, caps.tags, caps.tag),
      image: imageOf(json.image),
    }),
  }
}

function imageOf(image: unknown): unknown {
  if (!isJson(image)) return undefined
  return { ...image, ...present({ alt: cut(image.alt, caps.alt), credit: cut(image.credit, caps.credit) }) }
}

/** Returns anything but text unchanged, for the schema to check. */
function cut(value: unknown, cap: number): unknown {
  return typeof value === 'string' && value.length > cap ? cutAtWord(value, cap) : value
}

/** Drops overlong entries; leaves anything but texts for the schema to check. */
function listed(value: unknown, most: number, longest = Infinity): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  return (value as readonly unknown[])
    .filter((entry) => typeof entry !== 'string' || entry.length <= longest)
    .slice(0, most)
}
