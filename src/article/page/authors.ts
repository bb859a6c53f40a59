import type { DraftAuthor } from '../assemble/draft.ts'
import { isPlaceholderAuthor } from '../text/placeholders.ts'

/** What stands before names: “By”, “Erstellt von”, “View all posts by”, and labels with a colon. */
const BEFORE = new RegExp(
  String.raw`^[\s,|•·–—-]*(?:(?:(?:words|text|story|article|written|reported|edited|posted|published|created|submitted|compiled|contributed|reviewed|a post|more|view all posts|all posts|posts|see all posts)\s+)?by|(?:erstellt|eingestellt|verfasst|geschrieben|veröffentlicht|gepostet|ein (?:beitrag|artikel|gastbeitrag)|zeige alle beiträge|alle beiträge|mehr)\s+von|von|(?:(?:écrit|publié|posté|rédigé|propos recueillis)\s+)?par|(?:escrito|publicado|redactado|enviado)?\s*por|(?:scritto|pubblicato|a cura)\s+(?:da|di)|di|da|door|geschreven door|av|af|autor(?:ka)?:?|автор:?|текст:|द्वारा|लेखक|लेखिका|published|posted|updated)(?:\s*[:：*]\s*|\s+)(?=\p{L})`,
  'iu',
)
const LABEL =
  /^\s*(?:interview|text|texte|texto|testo|tekst|foto|photos?|name|author|authors|autor(?:in|en)?|auteur|autore|reporter|writer|reportage|analyse|kommentar|redaktion|report|by|journalist|文|文\/|記者|记者|撰文|글|취재)\s*\*?\s*[:：*]\s*/iu

/** Jobs behind and before names in Korean, Japanese and Chinese. */
const JOB_AFTER =
  /\s*(?:(?:선임|수습|인턴|전문|객원|시민|논설|사회부|정치부|경제부|문화부|국제부|스포츠부)?\s*(?:기자|특파원|논설위원|편집위원|에디터|칼럼니스트)|記者|編集委員|論説委員|特派員|本报记者)$/u
const JOB_BEFORE = /^(?:本报记者|本報記者|记者|記者|特约记者|通讯员|撰文|文)[\s:：/]+/u

/** What is no name: addresses, dates, what templates print for nothing, buttons beside a byline. */
const NO_NAME =
  /^(?:https?:|www\.|@|\d)|@\w+\.\w|\.(?:com|org|net|in)\b|[$#%{}<>=]|\b(?:website|follow|subscribe|share|posts? by|read more|view all|required|erforderlich|view my|profile|comments?)\b/i

const MAX_NAME = 80
/** "Nguyễn Thị Minh Khai, Deutsche Presse-Agentur" has six words; longer ones are sentences. */
const MAX_WORDS = 7

/** A company or an institution: its “&” and “und” join no people. */
const ORGANISATION =
  /\b(?:GmbH|KG|AG|e\.\s?V|Ltd|Limited|Inc|LLC|LLP|Corp|Pvt|PLC|S\.?A\.?|S\.?p\.?A|B\.?V|Co|Company|Verlag|Ministerium|Ministry|Institut[eo]?|Universit\w+|Agency|Agentur|Redaktion|Desk|Bureau|Team|Foundation|Stiftung|Association|Verband|Department)\b/u

export interface AuthorOptions {
  /** The site's own names: not an affiliation to keep behind a person's. */
  readonly siteNames?: readonly string[]
}

/**
 * Names from bylines as pages write them: "By Ann Example and Bob Sample" are two, "Ann Example, Staff Writer" one.
 * URLs (`article:author` is often a Facebook page) and placeholders are not names.
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
      // One address or portrait cannot be that of two people.
      const author = names.length === 1 ? { ...person, name: single } : { name: single }
      if (!authors.has(key)) authors.set(key, author)
    }
  }
  return [...authors.values()]
}

/** Between names in any byline. */
const PARTED = /\s+(?:and|und|et|og|och|и|та|और|এবং|with|mit|avec)\s+|\s*[&;|•·،、]\s*|\s+\/\s+/iu
/** Between names, but within them as well ("Ortega y Gasset", "Smith, John"): only between two full names. */
const PERHAPS_PARTED = /\s+(?:y|e|en|و)\s+|\s*,\s*/iu
/** What some add to a name: "Ann Example, Staff Writer". */
const ROLE =
  /(?:writer|editor|reporter|correspondent|producer|journalist|contributor|columnist|bureau chief|redakteur(?:in)?|journaliste|korrespondent(?:in)?|redactor[ae]?|periodista|giornalista|verslaggever|reporterin)$/i

const MONTH =
  'jan|feb|mar|mär|mrz|apr|avr|abr|may|mai|mag|maj|jun|jul|aug|ago|aoû|sept?|set|oct|okt|ott|out|nov|dec|dez|déc|dic'
/** What themes set in the same element: a date, a place, the word before one. Taken off again and again. */
const AFTER_NAME = [
  /\s+[-–—|]\s.*$/u,
  /(?:^|[\s,/]+)(?:am|on|at|in|um|updated(?: on| at)?|published(?: on)?|posted(?: on)?|last (?:updated|modified)|sagt|says|wrote|schreibt|aktualisiert|veröffentlicht|le|el|il|den)\s*:?\s*$/iu,
  new RegExp(
    String.raw`[\s,]+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:${MONTH})[\p{L}]*\.?\s+\d{1,2}\b.*$`,
    'iu',
  ),
  /[\s,]+\d{1,4}[\s./年-].*$/u,
  /\s*\d{4}-\d{2}-\d{2}.*$/u,
  /\s+@\w[\w.-]*$/u,
  /\s*[<(]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?\s*$/u,
  /\s*[(（](?:\p{Ll}{2,4}|\p{Lu}{2,5})[)）]\s*$/u,
  JOB_AFTER,
  /(?<=\p{L}[.’'\p{L}-]*\s[\p{L}.’'-]{2,40})\s+(?:(?:staff|senior|chief|special|associate|managing|deputy|political|sports?|science|health|business|foreign)\s+)*(?:writer|reporter|editor|correspondent|columnist|contributor|producer|journalist)s?$/iu,
]

function splitNames(byline: string, siteNames: readonly string[]): readonly string[] {
  const text = cleaned(byline.slice(0, 1000).replace(/\s+/gu, ' '))
  if (ORGANISATION.test(text) && text.length <= MAX_NAME && !/,/.test(text)) return [text]
  const names = text
    .split(PARTED)
    .flatMap((whole) => {
      const part = withoutAffiliation(whole, siteNames)
      const pieces = part.split(PERHAPS_PARTED)
      return pieces.every((piece) => /\p{L}\s+\p{L}/u.test(piece.trim())) ? pieces : [part]
    })
    .map((part) => cleaned(part))
    .filter(isName)
  const people = names.filter((name) => !ROLE.test(name) && !isShouted(name, names))
  return (people.length > 0 ? people : names).slice(0, 10)
}

/** Labels, dates and jobs taken off both ends until nothing is left to take. */
function cleaned(part: string): string {
  let text = part.trim()
  for (let round = 0; round < 8; round++) {
    const before = text
    text = text.replace(BEFORE, '').replace(LABEL, '').replace(JOB_BEFORE, '')
    for (const pattern of AFTER_NAME) text = text.replace(pattern, '')
    text = text.replace(/^[\s,.:–—/-]+|[\s,:–—/-]+$/gu, '')
    if (text === before) break
  }
  return text
}

/** “Tom Example, CNA” and “David Muster, TDR THÜRINGEN”: the outlet behind the comma. */
function withoutAffiliation(part: string, siteNames: readonly string[]): string {
  const [name = '', ...rest] = part.split(/\s*,\s*/u)
  const tail = rest.join(', ')
  if (tail === '' || !/\p{L}\s+\p{L}/u.test(name)) return part
  const isSite = siteNames.some((site) => folded(site) === folded(tail))
  const isCapitals = /\p{Lu}{2}/u.test(tail) && !/\p{Ll}/u.test(tail)
  return isSite || isCapitals || ROLE.test(tail) || ORGANISATION.test(tail) ? name : part
}

/** An agency in capitals beside people: “Rosa Ejemplo / TNN”. */
function isShouted(name: string, all: readonly string[]): boolean {
  return /^\p{Lu}{2,6}$/u.test(name) && all.some((other) => /\p{Ll}/u.test(other))
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME || text.split(' ').length > MAX_WORDS) return false
  return /\p{L}/u.test(text) && !NO_NAME.test(text) && !isPlaceholderAuthor(text)
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
