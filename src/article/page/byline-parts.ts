/** Words in their own element before a name. */
const BY =
  /^(?:by|von|par|por|di|da|door|av|af|od|autor|автор|written by|words by|text|texte|texto|testo)\s*[:：]?$/iu

/** Buttons beside a name. */
const BUTTON =
  /^(?:\+\s*)?(?:follow(?:ing)?|subscribe|share|contact|e-?mail|see (?:more|all)|view (?:bio|profile)|bio|more|folgen|abonnieren|teilen|suivre|seguir|segui|volgen|följ|takip et)(?:\s|$)/iu

/** Jobs and outlets that look like names. */
const NO_PERSON =
  /(?:writer|editor|reporter|correspondent|producer|journalist|contributor|columnist|staff|desk|news|redakteur|redaktion|times|post|zeitung|press)/iu

const PERSON =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|la|da|dos|von|van|der|den|zu|bin|al)){1,4}$/u

/**
 * The names of a byline whose words are in separate elements: “By”, a name, a job; an outlet, “von”, a name; or
 * several names without separators.
 */
export function namesInParts(given: readonly string[]): readonly string[] {
  const parts = given.filter((part) => !BUTTON.test(part))
  const by = parts.findIndex((part) => BY.test(part))
  const own = by < 0 ? parts : parts.slice(by + 1)
  const people = own.filter(isPerson)
  if (people.length >= 2 && people.length === own.length) return [...new Set(people)]
  return own.length === 0 ? [] : [own.join(' ')]
}

/** The names of a line with nothing else: a name of two or more words, or several separated by slashes. */
export function namesInLine(line: string): readonly string[] {
  const names = line.slice(0, MAX_LINE).split(/\s*\/\s*/u)
  return names.length <= 3 && names.every(isPerson) ? names : []
}

/** Whether a text is the word before a name, in an element of its own. */
export function isBy(part: string): boolean {
  return BY.test(part)
}

/** Whether a byline is only a job: “Staff Writer”, in an element beside the name's. */
export function isJob(parts: readonly string[]): boolean {
  return JOB.test(parts.join(' '))
}

const JOB =
  /^(?:(?:staff|senior|contributing|special|chief|guest|political|sports?|business)\s+)*(?:writer|reporter|editor|correspondent|columnist|contributor|journalist)s?$/iu

/** The names of a line that is a byline: “By Ann Example”, without further text. */
export function namesInByline(line: string): readonly string[] {
  const names = LEAD.test(line) ? line.replace(LEAD, '') : ''
  const people = names.replace(/[,.]$/u, '').slice(0, MAX_LINE).split(AMONG)
  // “…, NDR”: the employer.
  const [outlet = ''] = people.slice(1).slice(-1)
  const own = /^\p{Lu}{2,6}$/u.test(outlet) ? people.slice(0, -1) : people
  return own.length <= 5 && own.every(isPerson) ? own : []
}

const MAX_LINE = 90
/** Separators of names in a known byline. */
const AMONG = /\s*[,/]\s*|\s+(?:and|und|et|y|e|og|och|en|&)\s+/u
const LEAD =
  /^(?:(?:(?:words|written|story|reported|posted)\s+)?by|(?:(?:geschrieben|verfasst|erstellt)\s+)?von|(?:(?:écrit|publié|rédigé)\s+)?par|(?:(?:escrito|publicado|redactado)\s+)?por|(?:scritto|pubblicato)\s+da|a cura di|(?:geschreven\s+)?door|af)\s*:?\s+(?=\p{Lu})/iu

/** Whether the parts of a byline are two or more names with only words between them. */
export function areNames(parts: readonly string[]): boolean {
  const names = parts.filter((part) => !BY.test(part) && !BETWEEN.test(part))
  return names.length >= 2 && names.every(isPerson)
}

const BETWEEN = /^(?:[,;&|/•·]|and|und|et|y|e|og|och|en|и|with|mit)$/iu

function isPerson(part: string): boolean {
  return PERSON.test(part) && !NO_PERSON.test(part)
}
