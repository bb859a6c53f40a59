/** Folders in addresses that contain articles of every section. */
const NO_SECTION =
  /^(?:articles?|artikel|artikkel|articulos?|artigos?|articoli|articolo|artykul|clanek|stor(?:y|ies)|news|nachrichten|nyheter|nyheder|noticias?|actualites?|actualidad|notizie|uutiset|haber(?:ler)?|berita|archives?|archiv|blogs?|posts?|beitrag|beitraege|content|pages?|print|amp|web|online|live|video|videos|view|details?|read|latest|category|tags?|topics?|index|front|node|service|redaktion|presse|(?:presse)?(?:meldung|mitteilung)(?:en)?|rus|eng|ukr|media|docs?|press|aktuell|aktuelles|local|inhalt)$/
const PEOPLE = /^(?:authors?|autor(?:en|es)?|auteurs?|users?|people|profile|members?|team|staff)$/

/** What menus offer beside sections. */
const ACTION =
  /^(?:sign (?:up|in)|log ?in|subscribe|register|search|anmelden|abonnieren|suche|registrieren|connexion|s['’]abonner|rechercher|iniciar sesión|suscríbete|buscar|more|mehr|show all|alle anzeigen)$/iu

/** An article's slug has several words or a number; `/about/team` has neither. */
const ARTICLE = /[^-]-[^-]|\d{3}/

/** A section's slug: one to three words. */
const SLUG = /^(?=.{3,24}$)(?:[a-z]+(?:-[a-z]+){0,2}|[A-Z][a-z]+)$/

/** A name with a capital, or of a script without them. */
const NAME = /^(?=.*[\p{Lu}\p{Lo}]).*[\p{L}\p{M}\p{N}!]$/u

/** A link in the page's menus: its address as written, and its text. */
export interface MenuLink {
  readonly href: string
  readonly text: string
}

/** The folders of an article's address, without the last segment. */
function foldersOf(pageUrl: string | undefined): readonly string[] {
  const parts = pageUrl === undefined ? [] : new URL(pageUrl).pathname.split('/').filter(Boolean)
  // `/news/the-pier-reopens/84057530`: the slug before the number is the article's.
  const isNumber = /^\d+$/.test(parts.at(-1) ?? '') && /-/.test(parts.at(-2) ?? '')
  const folders = parts.slice(0, isNumber ? -2 : -1)
  return ARTICLE.test(parts.at(-1) ?? '') && !folders.some((part) => PEOPLE.test(part)) ? folders : []
}

/** The menu's name for the article's folder, innermost first. */
export function sectionOfMenu(menu: readonly MenuLink[], pageUrl: string | undefined): string | undefined {
  const folders = foldersOf(pageUrl)
  if (pageUrl === undefined || folders.length === 0) return undefined
  const { host } = new URL(pageUrl)
  const named = new Map<string, string>()
  const [outer = ''] = folders
  for (const { href, text } of menu) {
    if (ACTION.test(text)) continue
    // A cheap search before parsing the address; letters with several encodings skip it.
    if (/^[\w-]+$/.test(outer) && !href.includes(outer)) continue
    const url = URL.canParse(href, pageUrl) ? new URL(href, pageUrl) : undefined
    const path = url?.pathname.replace(/\/+$/, '')
    if (url?.host === host && path !== undefined && !named.has(path)) named.set(path, text)
  }
  for (let count = folders.length; count > 0; count -= 1) {
    const folder = folders[count - 1] ?? ''
    const name = named.get(`/${folders.slice(0, count).join('/')}`)
    // `/de/` is a language.
    if (name !== undefined && folder.length > 2 && !NO_SECTION.test(folder)) return name
  }
  return undefined
}

/** The folders of an article's address that look like a section's name, outermost first. */
export function sectionFolders(pageUrl: string | undefined): readonly string[] {
  return foldersOf(pageUrl).filter((folder) => SLUG.test(folder) && !NO_SECTION.test(folder.toLowerCase()))
}

export function sectionOfAddress(pageUrl: string | undefined): string | undefined {
  return sectionFolders(pageUrl)[0]
}

/** The menu's name for a section of which only the slug is known: `/news/politics` is “정치”. */
export function menuNameOf(
  slug: string,
  menu: readonly MenuLink[],
  pageUrl: string | undefined,
): string | undefined {
  if (pageUrl === undefined) return undefined
  return menu.find(({ href, text }) => {
    if (!href.includes(slug) || ACTION.test(text) || !NAME.test(text)) return false
    const url = URL.canParse(href, pageUrl) ? new URL(href, pageUrl) : undefined
    return url?.host === new URL(pageUrl).host && url.pathname.split('/').findLast(Boolean) === slug
  })?.text
}
