import type { DraftAuthor } from '../assemble/draft.ts'

/** "By" in bylines. */
const BY =
  /^\s*(?:by|von|par|por|di|da|door|av|af|door|tekst|written by|reported by|edited by|автор|द्वारा|लेखक)\s*[:：]?\s+/iu
/** What is no name: addresses, handles, dates, what templates print for nothing, buttons beside a byline. */
const NO_NAME =
  /^(?:https?:|www\.|@|\d)|@\w+\.\w|\.(?:com|org|net|in)\b|[$#%{}<>=]|^(?:null|undefined|none|unknown|admin|administrator|author|byline|staff|guest)$|\b(?:website|follow|subscribe|share|posts? by|read more|view all|required|erforderlich|view my|profile)\b/i

const MAX_NAME = 80
/** "Nguyễn Thị Minh Khai, Deutsche Presse-Agentur" has six words; longer ones are sentences. */
const MAX_WORDS = 7

/**
 * Names from bylines as pages write them: "By Ann Example and Bob Sample" are two, "Ann Example, Staff Writer" one.
 * URLs (`article:author` is often a Facebook page) and placeholders are not names.
 */
export function readAuthors(given: readonly DraftAuthor[]): readonly DraftAuthor[] {
  const authors = new Map<string, DraftAuthor>()
  for (const person of given) {
    const names = splitNames(person.name)
    for (const single of names) {
      const key = single.toLowerCase()
      // One address or portrait cannot be that of two people.
      const author = names.length === 1 ? { ...person, name: single } : { name: single }
      if (!authors.has(key)) authors.set(key, author)
    }
  }
  return [...authors.values()]
}

/** Between names in any byline. */
const PARTED = /\s+(?:and|und|et|og|och|и|та|और|এবং)\s+|\s*[&;|•·،、]\s*/iu
/** Between names, but within them as well ("Ortega y Gasset", "Smith, John"): only between two full names. */
const PERHAPS_PARTED = /\s+(?:y|e|en|و)\s+|\s*,\s*/iu
/** What some add to a name: "Ann Example, Staff Writer". */
const ROLE =
  /(?:writer|editor|reporter|correspondent|producer|journalist|contributor|columnist|bureau chief|redakteur(?:in)?|journaliste)$/i

/** What themes set in the same element: a date, a place. */
const AFTER_NAME =
  /\s+[-–—|]\s.*$|(?:^|\s+)(?:am|on|updated|published|posted|sagt|says|wrote|schreibt)\s*:?\s*$|[\s,]+(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b.*$|[\s,]+\d{1,4}[\s./-].*$/iu

function splitNames(byline: string): readonly string[] {
  const text = byline.slice(0, 1000).replace(/\s+/gu, ' ').replace(BY, '').trim()
  const names = text
    .split(PARTED)
    .flatMap((part) => {
      const pieces = part.split(PERHAPS_PARTED)
      return pieces.every((piece) => /\p{L}\s+\p{L}/u.test(piece.trim())) ? pieces : [part]
    })
    .map((name) =>
      name
        .replace(BY, '')
        .replace(AFTER_NAME, '')
        .replace(/^[\s,.–—-]+|[\s,–—-]+$/gu, ''),
    )
    .filter(isName)
  const people = names.filter((name) => !ROLE.test(name))
  return (people.length > 0 ? people : names).slice(0, 10)
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME || text.split(' ').length > MAX_WORDS) return false
  return /\p{L}/u.test(text) && !NO_NAME.test(text)
}
