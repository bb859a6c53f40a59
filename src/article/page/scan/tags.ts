import type { PageByline } from './facts.ts'
import { isElsewhere, keep, MAX_KEPT, words } from './keep.ts'
import { BACKGROUND, keepCaption, keepImage, PICTURE_FILE } from './pictures.ts'
import { leaveOthers } from './regions.ts'
import type { Attributes, Scan } from './scan.ts'

const MAX_PARAGRAPHS = 12
const MAX_SUBHEADINGS = 5
/** UTF-16 units; addresses of articles are longer than those of menus. */
const MAX_MENU = 300
const MAX_MENU_ADDRESS = 90
const MAX_MENU_TEXT = 40

/** Elements whose class may mention an author, but that contain no name. */
const NAMELESS = new Set(['link', 'meta', 'label', 'input', 'form', 'button', 'body', 'html'])

/** Addresses of pages about one author. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|a|i|e)?|auteurs?|redakteure?|journalists?|reporters?|editors|newsteam|contributors?|columnists?|byline|writers?|avtor|skribenter?|yazar(?:lar)?)\/[^/?#]/i

type Facts = Scan['facts']

/** Records an element's attributes when it opens; its text is recorded when it closes. */
export function openTag(name: string, attributes: Attributes, scan: Scan): void {
  const { facts, captures } = scan
  switch (name) {
    case 'html':
      facts.lang ??= attributes.lang ?? attributes['xml:lang']
      facts.dir ??= attributes.dir
      break
    case 'base':
      facts.base ??= attributes.href
      break
    case 'title':
      if (facts.title === undefined) captures.start((text) => (facts.title ??= text))
      break
    case 'meta':
      keepMeta(facts, attributes)
      break
    case 'link':
      keep(facts.links, { rel: words(attributes.rel), href: attributes.href ?? '' })
      break
    case 'h1':
      keepHeading(scan)
      break
    case 'h2':
      keepSubheading(scan)
      break
    case 'a':
      keepLink(scan, attributes)
      // Around a small picture, a link to the full one.
      if (scan.article > 0 && PICTURE_FILE.test(attributes.href ?? ''))
        keepImage(scan, { src: attributes.href ?? '' })
      break
    case 'div':
    case 'figure':
    case 'span':
    case 'section': {
      const src = BACKGROUND.exec(attributes.style ?? '')?.[1]
      if (src !== undefined && scan.article > 0) keepImage(scan, { src })
      break
    }
    case 'p':
      keepParagraph(scan)
      // Vietnamese dailies put the signature at the end of the text, on the right.
      if (
        scan.article > 0 &&
        scan.others === 0 &&
        /text-align:\s*(?:right|end)/i.test(attributes.style ?? '')
      )
        keepByline(scan, attributes, 'signature')
      break
    case 'img':
    case 'amp-img':
      keepImage(scan, attributes)
      break
    case 'source':
      if (
        (attributes.srcset ?? attributes['data-srcset']) !== undefined &&
        !/^(?:video|audio)/i.test(attributes.type ?? '')
      )
        keepImage(scan, attributes)
      break
    case 'video':
      if (attributes.poster !== undefined) keepImage(scan, { src: attributes.poster })
      break
    case 'figcaption':
      keepCaption(scan)
      break
  }
  keepMarked(name, attributes, scan)
}

function keepMeta(facts: Facts, attributes: Attributes): void {
  const value = attributes.content ?? attributes.value
  if (value === undefined) return
  // Open Graph specifies `property`, but `name` is as common; RDFa allows a list.
  const keys = words(attributes.property ?? attributes.name ?? attributes['http-equiv'])
  for (const key of keys) keep(facts.metas, { key: plainKey(key), value })
}

/** Normalises Dublin Core's `dc.title` and `dc:title`, and Open Graph's full address or extra colon. */
function plainKey(key: string): string {
  return key
    .toLowerCase()
    .replace(/^https?:\/\/ogp\.me\/ns\/?(article)?#/, (_, name?: string) =>
      name === undefined ? 'og:' : `${name}:`,
    )
    .replace(/^(dc|dcterms):/, '$1.')
    .replace(/^article:(published|modified):time$/, 'article:$1_time')
}

/**
 * The site's name is often an `h1` too, in the page's header or in an element named so. Some themes name the
 * article's column like a sidebar; the headline then shows that it is the article.
 */
function keepHeading(scan: Scan): void {
  const { facts, captures, apart, article, others } = scan
  // Evaluated now: at the element's end the signs are those of its last descendant.
  const isApart = scan.signs.siteName || (apart > 0 && article === 0)
  captures.start((text) => {
    if (others > 0 && !isOwnTitle(facts, text)) return
    if (others > 0) leaveOthers(scan)
    keep(facts.headings, { text, apart: isApart, weak: false })
  })
}

const LEAST_TITLE = 12

function isOwnTitle({ metas, title = '' }: Facts, text: string): boolean {
  const shared = metas.find(({ key }) => key === 'og:title')?.value ?? ''
  return text.length >= LEAST_TITLE && (shared === text || title.startsWith(text))
}

/** The headline in themes whose `h1` is the site: the first `h2` of the marked article, or one of the page's first. */
function keepSubheading({ facts, captures, apart, article, others, signs }: Scan): void {
  if (others > 0 || apart > (article > 0 ? apart : 0)) return
  const weak = article === 0 && !signs.headline
  if (facts.headings.some((heading) => !heading.apart && !heading.weak)) return
  if (weak && facts.headings.filter((heading) => heading.weak).length >= MAX_SUBHEADINGS) return
  captures.start((text) => {
    if (!facts.headings.some((heading) => !heading.apart && !heading.weak))
      keep(facts.headings, { text, apart: false, weak })
  })
}

function keepLink(scan: Scan, attributes: Attributes): void {
  const { facts, captures } = scan
  const { href = '' } = attributes
  const isMenu = href.length <= MAX_MENU_ADDRESS && scan.others === 0 && facts.menu.length < MAX_MENU
  captures.start(
    (text, [first = '']) => {
      scan.linked += text.length
      if (isMenu && first.length <= MAX_MENU_TEXT) facts.menu.push({ href, text: first })
    },
    { parted: true },
  )
  if (AUTHOR_PAGE.test(href) && scan.others === 0 && !words(attributes.rel).includes('author'))
    keepByline(scan, attributes, 'link')
  if (scan.trail > 0) captures.start((text) => keep(facts.breadcrumbs, text))
  if (scan.others === 0 && words(attributes.rel).includes('category'))
    captures.start((text) => keep(facts.categories, text))
}

/** Marked-up names, dates and headlines: microdata, `<time>`, bylines. */
function keepMarked(name: string, attributes: Attributes, scan: Scan): void {
  const { facts, captures } = scan
  const isOther = scan.others > 0
  if (!isOther) keepDates(name, attributes, scan)
  const scope = scan.scopes.at(-1)
  const late = isLate(scan)
  for (const prop of properties(name, attributes)) {
    const key = scope === undefined ? prop : `${scope.prop}.${prop}`
    const title = prop.startsWith('date') ? attributes.title : undefined
    const linked = name === 'link' || (name === 'a' && prop === 'image') ? attributes.href : undefined
    const value = attributes.content ?? attributes.datetime ?? attributes.src ?? title ?? linked
    if (value !== undefined) keep(facts.items, { key, value, late })
    else captures.start((text) => keep(facts.items, { key, value: text, late }))
    const isScope = attributes.itemscope !== undefined || attributes.typeof !== undefined
    const opens = isScope && name !== 'meta' && name !== 'link'
    if (opens && scan.scopes.length < MAX_KEPT) scan.scopes.push({ prop, depth: scan.depth })
  }
  const rel = words(attributes.rel).includes('author')
  if (isOther || NAMELESS.has(name)) return
  if (rel || scan.signs.byline) keepByline(scan, attributes, rel ? 'rel' : 'class')
}

function keepByline(scan: Scan, attributes: Attributes, mark: PageByline['mark']): void {
  const { facts, captures } = scan
  if (facts.bylines.length >= MAX_KEPT) return
  const [inArticle, late] = [scan.article > 0, isLate(scan)]
  captures.start((_, parts) => keep(facts.bylines, { parts, url: attributes.href, mark, inArticle, late }), {
    parted: true,
  })
}

/** Whether the text has begun, after the article's header with its byline. */
function isLate({ facts }: Scan): boolean {
  return facts.paragraphs.length >= 3
}

/** Properties of microdata, and of RDFa outside the page's head: `headline`, `schema:headline`. */
function properties(name: string, attributes: Attributes): readonly string[] {
  if (attributes.itemprop !== undefined) return words(attributes.itemprop.toLowerCase())
  if (name === 'meta' || attributes.property === undefined) return []
  return words(attributes.property.toLowerCase()).flatMap((prop) =>
    /^(?:schema:)?[a-z]+$/.test(prop) ? [prop.replace('schema:', '')] : [],
  )
}

function keepDates(name: string, attributes: Attributes, { facts, captures, signs }: Scan): void {
  if (name === 'time') {
    if (attributes.datetime !== undefined) keep(facts.times, attributes.datetime)
    else captures.start((text) => keep(facts.dateLines, text))
  } else if (name === 'abbr' && attributes.title !== undefined && signs.date) {
    keep(facts.times, attributes.title)
  } else if (signs.date) {
    captures.start((text) => keep(facts.dateLines, text), { parted: true })
  }
}

function keepParagraph(scan: Scan): void {
  const { facts, captures } = scan
  if (isElsewhere(scan)) return
  if (scan.article > 0 && !scan.marked) {
    scan.marked = true
    facts.paragraphs.length = 0
  }
  if (scan.marked && scan.article === 0) return
  if (facts.paragraphs.length >= MAX_PARAGRAPHS) return
  const before = scan.linked
  captures.start((text) => {
    // Mostly links: a menu, buttons, "also read".
    if ((scan.linked - before) * 2.5 <= text.length) keep(facts.paragraphs, text)
  })
}
