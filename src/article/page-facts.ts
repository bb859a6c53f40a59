import { Parser } from 'htmlparser2'
import { MAX_PAGE_CHARACTERS } from './caps.ts'
import { createTextCapture, type TextCapture } from './text-capture.ts'

/** Everything a page says about itself, as it says it: attribute and text values with entities decoded once. */
export interface PageFacts {
  readonly lang: string | undefined
  readonly dir: string | undefined
  readonly base: string | undefined
  readonly title: string | undefined
  /** In the page's order, for `og:image:width` belongs to the `og:image` before it. Keys in lower case. */
  readonly metas: readonly PageMeta[]
  readonly links: readonly PageLink[]
  /** Content of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[]
  /** Microdata: `itemprop` with its content, address, time or text; within another, `publisher.name`. */
  readonly items: readonly PageMeta[]
  readonly headings: readonly string[]
  /** Names marked by rel=author or by the class of a byline. */
  readonly bylines: readonly PageByline[]
  readonly times: readonly string[]
  readonly figures: readonly PageFigure[]
  /** Of the article if it is marked as one, else outside navigation, header and footer. */
  readonly paragraphs: readonly string[]
}

export interface PageMeta {
  readonly key: string
  readonly value: string
}

export interface PageLink {
  readonly rel: readonly string[]
  readonly href: string
}

export interface PageByline {
  readonly name: string
  readonly url: string | undefined
  readonly rel: boolean
}

export interface PageFigure {
  readonly src: string
  readonly alt: string | undefined
  readonly caption: string | undefined
  readonly width: number | undefined
  readonly height: number | undefined
}

/** How many of each are kept: far more than any article has, few enough that a hostile page costs nothing. */
const MAX_KEPT = 500
const MAX_SCRIPTS = 40
const MAX_PARAGRAPHS = 12

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object'])
/** What stands in these is not the article. */
const APART = new Set(['nav', 'header', 'footer', 'aside', 'form', 'dialog'])
/** Words on either side of these do not belong together. */
const PARTING = new Set(['p', 'br', 'li', 'div', 'td', 'tr', 'h1', 'h2', 'h3'])
const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author|autor|auteur)(?:[_-]*name)?(?:$|\s)/i

type Attributes = Readonly<Record<string, string>>
type Mutable<type> = {
  -readonly [key in keyof type]: type[key] extends readonly (infer item)[] ? item[] : type[key]
}

/** What is open while the page streams by. */
interface Scan {
  readonly facts: Mutable<PageFacts>
  readonly captures: TextCapture
  /** Elements open whose content is not shown, that stand apart from the article, and that are marked as the article. */
  silent: number
  apart: number
  article: number
  /** A marked article has come: paragraphs elsewhere are not its own. */
  marked: boolean
  /** Elements open. */
  depth: number
  /** Microdata items open that are a property of another: the `publisher` around a `name`. */
  readonly scopes: { readonly prop: string; readonly depth: number }[]
}

/** Reads a page in one pass; what is beyond the size cap is not looked at. Never throws. */
export function readPageFacts(html: string): PageFacts {
  const scan: Scan = {
    facts: emptyFacts(),
    captures: createTextCapture(),
    silent: 0,
    apart: 0,
    article: 0,
    marked: false,
    depth: 0,
    scopes: [],
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isArticle(name)) scan.article++
      if (APART.has(name)) scan.apart++
      if (name === 'script') openScript(scan, attributes)
      if (SILENT.has(name)) scan.silent++
      else if (scan.silent === 0) openTag(name, attributes, scan)
      scan.captures.open()
      scan.depth++
    },
    ontext(text) {
      scan.captures.text(text, scan.silent > 0)
    },
    onclosetag(name) {
      scan.captures.close()
      scan.depth--
      if (scan.scopes.at(-1)?.depth === scan.depth) scan.scopes.pop()
      if (SILENT.has(name)) scan.silent--
      if (APART.has(name)) scan.apart--
      if (isArticle(name)) scan.article--
      if (PARTING.has(name)) scan.captures.text(' ', false)
    },
  })
  parser.end(html.slice(0, MAX_PAGE_CHARACTERS))
  scan.captures.end()
  return scan.facts
}

function emptyFacts(): Mutable<PageFacts> {
  return {
    lang: undefined,
    dir: undefined,
    base: undefined,
    title: undefined,
    metas: [],
    links: [],
    jsonLd: [],
    items: [],
    headings: [],
    bylines: [],
    times: [],
    figures: [],
    paragraphs: [],
  }
}

function isArticle(name: string): boolean {
  return name === 'article' || name === 'main'
}

function openScript({ facts, captures }: Scan, attributes: Attributes): void {
  if (!/^\s*application\/ld\+json/i.test(attributes.type ?? '') || facts.jsonLd.length >= MAX_SCRIPTS) return
  captures.start((text) => facts.jsonLd.push(text), { raw: true })
}

function openTag(name: string, attributes: Attributes, scan: Scan): void {
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
      captures.start((text) => keep(facts.headings, text))
      break
    case 'p':
      keepParagraph(scan)
      break
    case 'img':
      keepImage(scan, attributes)
      break
    case 'figcaption':
      keepCaption(scan)
      break
  }
  keepMarked(name, attributes, scan)
}

function keepMeta(facts: Mutable<PageFacts>, attributes: Attributes): void {
  const value = attributes.content ?? attributes.value
  if (value === undefined) return
  // Open Graph asks for `property`, but `name` is as common; RDFa lets it be a list.
  const keys = words(attributes.property ?? attributes.name ?? attributes['http-equiv'])
  // Dublin Core comes as `dc.title` and as `dc:title`.
  for (const key of keys)
    keep(facts.metas, { key: key.toLowerCase().replace(/^(dc|dcterms):/, '$1.'), value })
}

/** Marked-up names, dates and headlines: microdata, `<time>`, bylines. */
function keepMarked(name: string, attributes: Attributes, scan: Scan): void {
  const { facts, captures } = scan
  if (name === 'time' && attributes.datetime !== undefined) keep(facts.times, attributes.datetime)
  const scope = scan.scopes.at(-1)
  for (const prop of words(attributes.itemprop?.toLowerCase())) {
    const key = scope === undefined ? prop : `${scope.prop}.${prop}`
    const value = attributes.content ?? attributes.datetime ?? attributes.src
    if (value !== undefined) keep(facts.items, { key, value })
    else captures.start((text) => keep(facts.items, { key, value: text }))
    const opens = attributes.itemscope !== undefined && name !== 'meta' && name !== 'link'
    if (opens && scan.scopes.length < MAX_KEPT) scan.scopes.push({ prop, depth: scan.depth })
  }
  const rel = words(attributes.rel).includes('author')
  if (name === 'link' || name === 'meta' || facts.bylines.length >= MAX_KEPT) return
  if (rel || BYLINE_CLASS.test(attributes.class ?? '')) {
    captures.start((text) => keep(facts.bylines, { name: text, url: attributes.href, rel }))
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
  if (facts.paragraphs.length < MAX_PARAGRAPHS) captures.start((text) => keep(facts.paragraphs, text))
}

function isElsewhere({ apart, article }: Scan): boolean {
  return apart > 0 && article === 0
}

function keepImage(scan: Scan, attributes: Attributes): void {
  if (isElsewhere(scan)) return
  const src = imageSource(attributes)
  if (src === undefined) return
  keep(scan.facts.figures, {
    src,
    alt: attributes.alt,
    caption: undefined,
    width: size(attributes.width),
    height: size(attributes.height),
  })
}

/** Lazy pages put a placeholder in `src` and the picture elsewhere. */
function imageSource(attributes: Attributes): string | undefined {
  const candidates = [
    attributes['data-src'],
    attributes['data-lazy-src'],
    attributes['data-original'],
    attributes.src,
    attributes.srcset?.trim().split(/[\s,]+/, 1)[0],
  ]
  return candidates.find((src) => src !== undefined && src.trim() !== '' && !/^\s*data:/i.test(src))
}

function keepCaption({ facts, captures }: Scan): void {
  const at = facts.figures.length - 1
  captures.start((caption) => {
    const figure = facts.figures[at]
    if (figure !== undefined) facts.figures[at] = { ...figure, caption }
  })
}

function keep<item>(list: item[], entry: item): void {
  if (list.length < MAX_KEPT) list.push(entry)
}

function words(text = ''): readonly string[] {
  return text.split(/\s+/, 8).filter(Boolean)
}

function size(text = ''): number | undefined {
  const value = /^\s*(\d{1,5})(?:px)?\s*$/.exec(text)?.[1]
  return value === undefined ? undefined : Number(value)
}
