import type { DraftAuthor } from '../assemble/draft.ts'
import { nameInByline } from '../text/byline-name.ts'
import { isFrontPage, isPlaceholderAuthor } from '../text/placeholders.ts'

/** Texts that are no names: addresses, dates, template output for nothing, buttons beside a byline. */
const NO_NAME =
  /^(?:https?:|(?:zur|zum|alle|weitere)\s|www\.|@|\d|\[object)|@\w+\.\w|\.(?:com|org|net|in)\b|[$#%{}<>=©→]|\b(?:website|follow|subscribe|share|posts? by|read more|(?:view|show|see) all|required|erforderlich|view my|profile|comments?)\b/i

/** Labels without a name, which is elsewhere. */
const LABEL =
  /^(?:text|bild(?:er)?|autor(?:en|in)?|publiziert|published|posted|veröffentlicht|zuletzt geändert|artikel|article|beitrag|gespeichert|written|publié|publicado|pubblicato)(?:\s+(?:von|by|par|por|da))?$/iu

const MAX_NAME = 80
/** "Nguyễn Thị Minh Khai, Deutsche Presse-Agentur" has six words; longer ones are sentences. */
const MAX_WORDS = 7

/** A company or institution: its “&” and “und” do not join persons. */
const ORGANISATION =
  /\b(?:GmbH|KG|AG|e\.\s?V|Ltd|Limited|Inc|LLC|LLP|Corp|Pvt|PLC|S\.?A\.?|S\.?p\.?A|B\.?V|Co|Company|Verlag|Ministerium|Ministry|Institut[eo]?|Universit\w+|Agency|Agentur|Redaktion|Desk|Bureau|Team|Foundation|Stiftung|Association|Verband|Department)\b/u

export interface AuthorOptions {
  /** The site's own names, which are removed as affiliations. */
  readonly siteNames?: readonly string[]
}

/**
 * Names from bylines: "By Ann Example and Bob Sample" are two, "Ann Example, Staff Writer" one. URLs
 * (`article:author` is often a Facebook page) and placeholders are no names.
 */
export function readAuthors(
  given: readonly DraftAuthor[],
  { siteNames = [] }: AuthorOptions = {},
): readonly DraftAuthor[] {
  const authors = new Map<string, DraftAuthor>()
  for (const person of given) {
    const names = splitNames(person.name, siteNames)
    for (const single of names) {
      const key = single.toLowerCase()
      // An address or portrait cannot belong to two people.
      const author = names.length === 1 ? { ...person, name: single } : { name: single }
      if (!authors.has(key)) authors.set(key, author)
    }
  }
  return [...authors.values()]
}

/** Separators of names in any byline. */
const PARTED = /\s+(?:and|und|et|og|och|и|та|और|এবং|with|mit|avec)\s+|\s*[&;|•·،、]\s*|\s+\/\s+/iu
/** Separators that also occur in names ("Ortega y Gasset", "Smith, John"): only between two full names. */
const PERHAPS_PARTED = /\s+(?:y|e|en|و)\s+|\s*,\s*/iu
/** Roles after a name: "Ann Example, Staff Writer". */
const ROLE =
  /(?:writer|editor|reporter|correspondent|producer|journalist|contributor|columnist|bureau chief|redakteur(?:in)?|journaliste|korrespondent(?:in)?|redactor[ae]?|periodista|giornalista|verslaggever|reporterin)$/i

/** A job with a place or subject: “Anne Exemple, correspondante à Rome”. */
const ROLE_FIRST =
  /^(?:envoyée?s?\s|correspondante?\s|journaliste\s|korrespondent(?:in)?\s|redakteur(?:in)?\s|corresponsal\s|enviad[ao]\s|inviat[ao]\s|corrispondente\s|(?:специальный\s)?корреспондент|обозреватель|журналист|à\s+\p{Lu}|reporter\s|correspondent\s)/iu

/** Agencies and papers behind a person's name: “Ann Example, Associated Press”, “…, The Quiet Post”. */
const AGENCY =
  /^(?:the\s+)?(?:associated press|press association|press trust of india|canadian press|agence france-presse|deutsche presse-agentur|thomson reuters(?: foundation)?|bloomberg news|europa press|anadolu ajansı|austria presse agentur)$|^(?:The|Der|Die|Das|El|La|Le|Il)\s(?:\p{Lu}[\p{L}’'-]*\s){0,3}(?:Post|Times|Herald|News|Guardian|Telegraph|Tribune|Chronicle|Journal|Gazette|Star|Sun|Mail|Express|Observer|Courier|Record|Citizen|Mirror|Press|Zeitung|Presse|Tageblatt|Monde|Mundo|País|Nación|Repubblica|Stampa|Echo|Independent|Examiner|Standard|Advertiser|Sentinel)$/iu

/** Cities of two words, which look like names. */
const PLACE =
  /^(?:New (?:York|Delhi|Orleans)|Neu-Delhi|Los Angeles|San (?:Francisco|Diego|José|Juan|Salvador)|Hong Kong|Cape Town|Buenos Aires|São Paulo|Rio de Janeiro|Tel Aviv|Kuala Lumpur|Abu Dhabi|Mexico City|Ciudad de México|Washington,? D\.?C\.?|Addis Ababa|Ho Chi Minh City|Las Vegas|Santo Domingo|St\.? Petersburg|Frankfurt am Main)$/u

/** Photographers in a byline. */
const PICTURES =
  /^(?:edit(?:ed|ing)\s+by|editors?\s*[:：]|redaktur\s*[:：]|penyunting\s*[:：]|translated\s+by|redigiert\s+von|übersetzt\s+von|責任編集|編集|photo(?:graph)?(?:s|er)?|photography|pictures?|images?|illustrations?|fotos?|bilder|graphics?|video)(?![\p{L}\p{M}])/iu
/** “Example, Frank”: one family name and one or two given names. Agencies are in upper case, outlets have more words. */
const FAMILY_FIRST = /^(\p{Lu}\p{Ll}[\p{L}’'-]*),\s+(\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}.]*)?)$/u

function splitNames(byline: string, siteNames: readonly string[]): readonly string[] {
  const text = nameInByline(byline.slice(0, 1000).replace(/\s+/gu, ' '))
  const turned = FAMILY_FIRST.exec(text)
  if (turned !== null) return [`${turned[2]} ${turned[1]}`]
  if (ORGANISATION.test(text) && text.length <= MAX_NAME && !/,/.test(text)) return [text]
  const names = text
    .split(PARTED)
    .filter((whole) => !PICTURES.test(whole.trim()))
    .flatMap((whole) => {
      const part = withoutAffiliation(whole.replace(/[\s,]+$/u, ''), siteNames)
      const pieces = part.split(PERHAPS_PARTED)
      return pieces.every((piece) => /\p{L}\s+\p{L}/u.test(piece.trim())) ? pieces : [part]
    })
    .filter((part) => !PICTURES.test(part.trim()))
    .map((part) => nameInByline(part))
    .filter(isName)
  const people = names.filter((name) => !ROLE.test(name) && !isShouted(name, names))
  return (people.length > 0 ? people : names).slice(0, 10)
}

/** “Tom Example, CNA” and “David Muster, TDR THÜRINGEN”: removes the outlet after the comma. */
function withoutAffiliation(part: string, siteNames: readonly string[]): string {
  const [name = '', ...rest] = part.split(/\s*,\s*/u)
  const tail = rest.join(', ')
  if (tail === '' || !/\p{L}\s+\p{L}/u.test(name)) return part
  const isSite = siteNames.some((site) => folded(site) === folded(tail))
  const isCapitals = /\p{Lu}{2}/u.test(tail) && !/\p{Ll}/u.test(tail)
  // A place, an agency, a biographical sentence, or a station of a network: `g1 SP`.
  const isAside =
    !/\s/u.test(tail) || /^\p{Ll}\d/u.test(tail) || (tail.split(/\s/u).length > MAX_WORDS && rest.length <= 2)
  const isRole = ROLE.test(tail) || ROLE_FIRST.test(tail) || AGENCY.test(tail) || PLACE.test(tail)
  return isSite || isCapitals || isAside || isRole || ORGANISATION.test(tail) ? name : part
}

/** An agency in upper case beside people: “Rosa Ejemplo / TNN”. */
function isShouted(name: string, all: readonly string[]): boolean {
  return /^\p{Lu}{2,6}$/u.test(name) && all.some((other) => /\p{Ll}/u.test(other))
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME || text.split(' ').length > MAX_WORDS) return false
  return (
    /\p{L}/u.test(text) &&
    !NO_NAME.test(text) &&
    !LABEL.test(text) &&
    !isFrontPage(text) &&
    !isPlaceholderAuthor(text)
  )
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
