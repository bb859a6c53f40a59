import { type CliticLists, CLITICS, SAME_AS } from './clitic-lists.ts'

/** The lists of a language as sets. */
export interface Clitics {
  readonly strict: ReadonlySet<string>
  readonly proclitics: ReadonlySet<string>
  readonly enclitics: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  readonly offices: ReadonlySet<string>
}

const known = new Map<string, Clitics>()
const NONE: CliticLists = {}

/** Clitics of a language, BCP 47; empty without lists. */
export function cliticsOf(lang: string): Clitics {
  const primary = lang.toLowerCase().split('-')[0]!
  const key = Object.hasOwn(SAME_AS, primary) ? SAME_AS[primary]! : primary
  const found = known.get(key)
  if (found) return found
  const lists = Object.hasOwn(CLITICS, key) ? CLITICS[key]! : NONE
  const clitics = {
    strict: wordSet(lists.strict),
    proclitics: wordSet(lists.proclitics),
    enclitics: wordSet(lists.enclitics),
    titles: wordSet(lists.titles),
    offices: wordSet(lists.offices),
  }
  if (lists !== NONE) known.set(key, clitics) // tags come from outside: only those with a list are cached
  return clitics
}

function wordSet(words = ''): ReadonlySet<string> {
  return new Set(words.split(' ').filter((word) => word !== ''))
}
