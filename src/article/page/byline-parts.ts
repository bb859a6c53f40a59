/** Words that stand alone before a name. */
const BY =
  /^(?:by|von|par|por|di|da|door|av|af|od|autor|автор|written by|words by|text|texte|texto|testo)\s*[:：]?$/iu

/** Buttons beside a name. */
const BUTTON =
  /^(?:\+\s*)?(?:follow(?:ing)?|subscribe|share|contact|e-?mail|see (?:more|all)|view (?:bio|profile)|bio|more|folgen|abonnieren|teilen|suivre|seguir|segui|volgen|följ|takip et)(?:\s|$)/iu

/** A job or an outlet is written like a name, too. */
const NO_PERSON =
  /(?:writer|editor|reporter|correspondent|producer|journalist|contributor|columnist|staff|desk|news|redakteur|redaktion|times|post|zeitung|press)/iu

const PERSON =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|la|da|dos|von|van|der|den|zu|bin|al)){1,4}$/u

/**
 * The names of a byline whose words stand in elements of their own: “By”, a name, a job; an outlet, “von”, a name; or
 * several names without anything between.
 */
export function namesInParts(given: readonly string[]): readonly string[] {
  const parts = given.filter((part) => !BUTTON.test(part))
  const by = parts.findIndex((part) => BY.test(part))
  const own = by < 0 ? parts : parts.slice(by + 1)
  const people = own.filter(isPerson)
  if (people.length >= 2 && people.length === own.length) return [...new Set(people)]
  return own.length === 0 ? [] : [own.join(' ')]
}

function isPerson(part: string): boolean {
  return PERSON.test(part) && !NO_PERSON.test(part)
}
