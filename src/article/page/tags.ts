import type { Scan } from './scan.ts'

/** How many of each are kept: far more than any article has, few enough that a hostile page costs nothing. */
const MAX_KEPT = 500
const MAX_PARAGRAPHS = 12

const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author|autor|auteur)(?:[_-]*name)?(?:$|\s)/i

/** Elements whose class may speak of an author, but that hold no name. */
const NAMELESS = new Set(['link', 'meta', 'label', 'input', 'form', 'button', 'body', 'html'])

export type Attributes = Readonly<Record<string, string>>
type Facts = Scan['facts']

/** Keeps what an element says when it opens; what it says by its text is kept when it closes. */
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

function keepMeta(facts: Facts, attributes: Attributes): void {
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
  if (NAMELESS.has(name) || facts.bylines.length >= MAX_KEPT) return
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
