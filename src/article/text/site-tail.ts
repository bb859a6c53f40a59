import { isHostLabel, isInitials } from './site-initials.ts'

/** Separators between headline and site name. A hyphen needs spaces: "Covid-19" is one word. */
const SEPARATOR = /\s+(?:[-–—|•·»›«‹:*]|--|::|\|\|)\s+|\s*[｜＿]\s*|\s+[_~]\s+/gu

export interface SplitTitle {
  readonly title: string
  /** The site's name in the title, if present. */
  readonly site: string | undefined
}

/**
 * Removes the site's name from a headline: `Headline | The Example`, `The Example: Headline`, `Headline - News -
 * Example`. Text after a separator is removed only if it is known to be the site, by its names or host.
 */
export function splitTitle(
  title: string,
  siteNames: readonly string[],
  host: string | undefined,
): SplitTitle {
  const parts = cuts(title)
  const isSite = (text: string): boolean =>
    siteNames.some((name) => alike(text, name) || isInitials(text, name)) || isHost(text, host)
  for (const { before, after } of parts) {
    // The host itself, and the site's slogan after it.
    const [lead = ''] = after.split(SEPARATOR)
    const isAddress =
      host !== undefined && bare(lead) === bare(host.replace(/^www\./, '')) && lead.includes('.')
    if (before !== '' && (isSite(after) || isAddress))
      return { title: withoutSection(before), site: isAddress ? lead : after }
  }
  // A site at the front: only its full name, because a host's label may be a word of the headline.
  const first = parts[0]
  if (
    first !== undefined &&
    first.after !== '' &&
    siteNames.some((name) => bare(first.before) === bare(name))
  ) {
    return { title: first.after, site: first.before }
  }
  return { title, site: undefined }
}

/** Separator before the site's exact name, with or without spaces: `市长辞职--人民网`, `市長辞任：朝日新聞`. */
const BEFORE_SITE =
  /(?:\s+[-–—|•·»›:/~]+|(?<=[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}？！」》])[-－]|\s*(?:--+|——|[_＿|｜：»›•·]|::))\s*$/u
const AFTER_SITE = /^(?:\s+[-–—|•·»›/]+\s+|\s*[|｜»›]\s*)(?=\S)/u
/** Words that newspapers add to their name. */
const SITE_SUFFIX =
  '(?:news|online|digital|live|tv|sports?|com|hindi|english|ニュース|オンライン|デジタル|网|新闻网|뉴스)'
/** Parts between headline and site: sections, page numbers. */
const PART =
  /\s+[-–—|•·»›]\s+(?:(?:breaking |latest |local |world |top )?news|world|politics|sports?|business|video|photos|opinion|nachrichten|aktuell|politik|wirtschaft|panorama|actualités?|infos?|politique|société|noticias|política|deportes|economía|notícias|esportes|notizie|cronaca|politica|nieuws|nyheter|nyheder|uutiset|wiadomości|zprávy|správy|hírek|știri|vijesti|новости|новини|νέα|ειδήσεις|(?:son dakika )?haber(?:i|ler|leri)?|son dakika|gündem|berita|halaman (?:all|\d+)|page \d+|seite \d+|tin tức|समाचार|खबर|أخبار|اخبار|خبریں|ニュース|新闻|新聞|뉴스)$/iu

/**
 * A headline without exactly the site's name after it, in brackets, or before it; also without its host, and
 * sections between.
 */
export function withoutSiteTail(title: string, site: string, host?: string): string {
  const names = [site, ...(host === undefined ? [] : [host.replace(/^www\./, '')])].filter(
    (name) => bare(name) !== '',
  )
  for (const name of names) {
    const cut = withoutExact(title.trim(), name) ?? withoutInitials(title.trim(), site, host)
    if (cut !== undefined) return withoutSection(cut).replace(PART, '')
  }
  return title
}

/** A headline without the site's initials behind it: “… - FAZ”, “… | NZZ”. */
function withoutInitials(title: string, site: string, host: string | undefined): string | undefined {
  const [, before = '', tail = ''] = /^(.+?\s[-–—|•·»]\s)(\p{Lu}+)$/su.exec(title) ?? []
  if (!isInitials(tail, site) && !isHostLabel(tail, host)) return undefined
  return named(before.replace(BEFORE_SITE, ''))
}

function withoutExact(title: string, site: string): string | undefined {
  // Patterns of a name are expensive, and most headlines do not contain it.
  const text = title.toLowerCase()
  if (
    !site
      .toLowerCase()
      .replace(/^the\s+/u, '')
      .split(/\s+/u)
      .every((word) => text.includes(word))
  )
    return undefined
  const { behind, bracketed, ahead } = patternsOf(site)
  const headline = behind.exec(title)?.[1]
  if (headline !== undefined && BEFORE_SITE.test(headline)) return named(headline.replace(BEFORE_SITE, ''))
  const inside = bracketed.exec(title)?.[1]
  if (inside !== undefined) return named(inside)
  const after = ahead.exec(title)?.[1]
  if (after !== undefined && AFTER_SITE.test(after)) return named(after.replace(AFTER_SITE, ''))
  return undefined
}

interface NamePatterns {
  readonly behind: RegExp
  readonly bracketed: RegExp
  readonly ahead: RegExp
}

/** Cached, because every text of a page is tried with the same names. */
const patterns = new Map<string, NamePatterns>()
const MOST_PATTERNS = 100

function patternsOf(site: string): NamePatterns {
  const before = patterns.get(site)
  if (before !== undefined) return before
  const name = String.raw`(?:the\s+)?${escaped(site.replace(/^the\s+/iu, ''))}(?:\s${SITE_SUFFIX})?(?:\.(?:com|org|net|in|co\.uk))?`
  const made = {
    behind: new RegExp(String.raw`^(.+?)${name}$`, 'iu'),
    bracketed: new RegExp(String.raw`^(.+?)\s*[(（[【]${name}[)）\]】]$`, 'iu'),
    ahead: new RegExp(String.raw`^${name}(.+)$`, 'iu'),
  }
  if (patterns.size >= MOST_PATTERNS) patterns.clear()
  patterns.set(site, made)
  return made
}

function named(headline: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(headline) ? headline.trim() : undefined
}

function escaped(text: string): string {
  return text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\s+/gu, String.raw`\s+`)
}

/** An unknown tail after a bar counts as the site; after a hyphen it may be part of the headline. */
export function splitBar(title: string): SplitTitle {
  const found = /^(.{8,}?)\s*[|｜]\s*([^|｜]{2,40})$/u.exec(title.slice(0, 2000))
  if (found === null) return { title, site: undefined }
  const [, head = '', tail = ''] = found
  return { title: head.replace(/\s*[|｜].*$/u, ''), site: tail }
}

/** Some put the section between headline and site: `Headline | World | The Example`. Several parts are a list of topics. */
function withoutSection(title: string): string {
  const found = /^([^|]{15,}?)\s*\|\s*[^|]{2,25}$/u.exec(title)
  return found?.[1] ?? title
}

function cuts(title: string): readonly { before: string; after: string }[] {
  const found = [...title.slice(0, 2000).matchAll(SEPARATOR)].slice(0, 20)
  return found.map((match) => ({
    before: title.slice(0, match.index).trim(),
    after: title.slice(match.index + match[0].length).trim(),
  }))
}

function alike(one: string, other: string): boolean {
  const a = bare(one)
  const b = bare(other)
  if (a === '' || b === '') return false
  return (
    a === b ||
    (b.length >= 4 && a.length <= b.length * 2 && a.startsWith(b)) ||
    (a.length >= 4 && b.startsWith(a))
  )
}

/** `The Economic Times` of economictimes.indiatimes.com, `BBC News` of bbc.co.uk. */
export function isHost(text: string, host: string | undefined): boolean {
  if (host === undefined || text.length > 40) return false
  const name = bare(text)
  const own = host.toLowerCase().replace(/^www\./, '')
  if (text.toLowerCase().replace(/^www\./, '') === own) return true
  const labels = own.split('.').slice(0, -1)
  return labels.some(
    (label) =>
      label.length >= 3 &&
      name.length >= 3 &&
      (name === label.replaceAll('-', '') ||
        (name.startsWith(label) && name.length <= label.length + 8) ||
        (label.includes(name) && name.length >= 5)),
  )
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** Only letters and digits, without article and case. */
function bare(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/^the\s+/, '')
      .replace(/\.(?:com|org|net|in|co\.uk)$/, '')
      // As in German host names.
      .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
  )
}
