import { Parser } from 'htmlparser2'
import { MAX_OPEN_ELEMENTS, MAX_PAGE_CHARACTERS } from '../../caps.ts'
import type { PageFacts } from './facts.ts'
import type { Attributes, Scan } from './scan.ts'
import { signsOf } from './class-names.ts'
import { createBesideHeading } from './beside-heading.ts'
import { closeRegion, openRegion } from './regions.ts'
import { closeStoryMark, openStoryMark } from './story-marks.ts'
import { openTag } from './tags.ts'
import { createTextCapture } from './text-capture.ts'

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object'])
/** Elements whose text is not the article's. */
const APART = new Set(['nav', 'header', 'footer', 'aside', 'form', 'dialog'])
/** Elements that separate words. */
const PARTING = new Set(['p', 'br', 'li', 'div', 'td', 'tr', 'h1', 'h2', 'h3'])

/** Limit of scripts; a page has a handful. */
const MAX_SCRIPTS = 40

/** Reads a page, given in pieces, in one pass, within the caps of size and nesting. Never throws. */
export function readPageFacts(pieces: readonly string[]): PageFacts {
  const beside = createBesideHeading()
  const scan: Scan = {
    facts: emptyFacts(),
    captures: createTextCapture(),
    silent: 0,
    apart: 0,
    article: 0,
    signs: signsOf('', ''),
    others: 0,
    trail: 0,
    marksAt: [],
    linked: 0,
    marked: false,
    depth: 0,
    marks: { heading: '' },
    scopes: [],
  }
  let isNoscript = false
  const parser = new Parser({
    onopentag(name, attributes) {
      beside.part()
      if (isArticle(name)) scan.article++
      if (APART.has(name)) scan.apart++
      const label = attributes['aria-label']
      const labels = label === undefined ? (attributes.id ?? '') : `${attributes.id ?? ''} ${label}`
      scan.signs = signsOf(attributes.class ?? '', labels)
      openRegion(name, attributes, scan)
      if (name === 'script') openScript(scan, attributes)
      if (SILENT.has(name)) {
        scan.silent++
        isNoscript = name === 'noscript' && scan.silent === 1
      } else if (isNoscript && scan.silent === 1 && name === 'img' && scan.article > 0) {
        // Lazy pictures for readers without scripts; other noscript content is for tracking.
        openTag(name, attributes, scan)
      } else if (scan.silent === 0) {
        openTag(name, attributes, scan)
        openStoryMark(name, attributes, scan)
      }
      scan.captures.open()
      scan.depth++
      if (scan.depth > MAX_OPEN_ELEMENTS) parser.pause()
    },
    ontext(text) {
      scan.captures.text(text, scan.silent > 0)
      if (scan.silent === 0 && scan.others === 0) beside.text(text)
    },
    onclosetag(name) {
      beside.part()
      scan.captures.close()
      if (name === 'h1' && scan.facts.headings.at(-1)?.apart === false) beside.mark()
      scan.depth--
      closeStoryMark(scan)
      closeRegion(scan)
      if (scan.scopes.at(-1)?.depth === scan.depth) scan.scopes.pop()
      if (SILENT.has(name)) scan.silent--
      if (APART.has(name)) scan.apart--
      if (isArticle(name)) scan.article--
      if (PARTING.has(name)) scan.captures.text(' ', false)
    },
  })
  let room = MAX_PAGE_CHARACTERS
  for (const piece of pieces) {
    if (room <= 0) break
    parser.write(piece.slice(0, room))
    room -= piece.length
  }
  parser.end()
  scan.captures.end()
  return { ...scan.facts, besideHeading: beside.lines }
}

function emptyFacts(): Scan['facts'] {
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
    dateLines: [],
    besideHeading: [],
    breadcrumbs: [],
    categories: [],
    menu: [],
    figures: [],
    paragraphs: [],
    quotes: [],
    points: [],
    updates: [],
  }
}

function isArticle(name: string): boolean {
  return name === 'article' || name === 'main'
}

function openScript({ facts, captures }: Scan, attributes: Attributes): void {
  if (!/^\s*application\/ld\+json/i.test(attributes.type ?? '') || facts.jsonLd.length >= MAX_SCRIPTS) return
  captures.start((text) => facts.jsonLd.push(text), { raw: true })
}
