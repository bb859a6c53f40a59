import type { Author } from './article.ts'

/** "By" in bylines. */
const BY =
  /^\s*(?:by|von|par|por|di|da|door|av|af|door|tekst|written by|reported by|edited by|автор|द्वारा|लेखक)\s*[:：]?\s+/iu
/** What is no name: addresses, handles, dates, what templates print for nothing. */
const NO_NAME =
  /^(?:https?:|www\.|@|\d)|@\w+\.\w|^(?:null|undefined|none|unknown|admin|administrator|author|byline|staff|guest)$/i

const MAX_NAME = 80

/**
 * Names from bylines as pages write them: "By Ann Example and Bob Sample" are two, "Ann Example, Staff Writer" one.
 * URLs (`article:author` is often a Facebook page) and placeholders are none.
 */
export function readAuthors(given: readonly Author[]): readonly Author[] {
  const authors = new Map<string, Author>()
  for (const { name, url } of given) {
    const names = splitNames(name)
    for (const single of names) {
      const key = single.toLowerCase()
      // One address cannot be that of two people.
      const author = url !== undefined && names.length === 1 ? { name: single, url } : { name: single }
      if (!authors.has(key)) authors.set(key, author)
    }
  }
  return [...authors.values()]
}

/** Between names in any byline. */
const PARTED = /\s+(?:and|und|et|og|och|и|та|और|এবং)\s+|\s*[&;|/•·،、]\s*/iu
/** Between names, but within them as well ("Ortega y Gasset", "Smith, John"): only between two full names. */
const PERHAPS_PARTED = /\s+(?:y|e|en|و)\s+|\s*,\s*/iu
/** What some add to a name: "Ann Example, Staff Writer". */
const ROLE =
  /(?:writer|editor|reporter|correspondent|producer|journalist|contributor|columnist|bureau chief|redakteur(?:in)?|journaliste)$/i

function splitNames(byline: string): readonly string[] {
  const text = byline.slice(0, 1000).replace(/\s+/gu, ' ').replace(BY, '').trim()
  const names = text
    .split(PARTED)
    .flatMap((part) => {
      const pieces = part.split(PERHAPS_PARTED)
      return pieces.every((piece) => /\p{L}\s+\p{L}/u.test(piece.trim())) ? pieces : [part]
    })
    .map((name) => name.replace(BY, '').replace(/^[\s,.–—-]+|[\s,–—-]+$/gu, ''))
    .filter(
      (name) => name.length >= 2 && name.length <= MAX_NAME && !NO_NAME.test(name) && /\p{L}/u.test(name),
    )
  const people = names.filter((name) => !ROLE.test(name))
  return (people.length > 0 ? people : names).slice(0, 10)
}
