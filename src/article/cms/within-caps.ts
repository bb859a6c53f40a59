import { caps } from '../caps.ts'
import { cutAtWord } from '../text/clean-field.ts'
import { isJson, type Json, present } from './peek.ts'

/**
 * Shortens what an article may not have so much of: sixty tags or a caption as long as a paragraph are how a newsroom
 * works, and no reason to lose the article. Only the title is refused when it is too long, for then it is none.
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

/** Undefined for anything but text, which is left to whoever checks it. */
function cut(value: unknown, cap: number): unknown {
  return typeof value === 'string' && value.length > cap ? cutAtWord(value, cap) : value
}

/** Long words are no tags; a list of something else is left to whoever checks it. */
function listed(value: unknown, most: number, longest = Infinity): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  return (value as readonly unknown[])
    .filter((entry) => typeof entry !== 'string' || entry.length <= longest)
    .slice(0, most)
}
