import { headsPoints } from './point-headings.ts'
import type { Attributes, Scan } from './scan.ts'

const MAX_QUOTES = 10
const MAX_POINTS = 12
const MAX_UPDATES = 20

/** Records details of a story when an element opens. */
export function openStoryMark(name: string, attributes: Attributes, scan: Scan): void {
  const { facts, captures, marks, signs } = scan
  if (marks.quote !== undefined && (name === 'cite' || name === 'footer')) {
    const { quote } = marks
    captures.start((text) => (quote.speaker ??= text))
  }
  const isQuote = name === 'blockquote' ? !signs.embed : signs.pullQuote
  if (isQuote && marks.quote === undefined && facts.quotes.length < MAX_QUOTES && isInStory(scan, name))
    openQuote(scan)
  if (marks.box === undefined && signs.points) marks.box = scan.depth
  if (/^h[2-4]$/.test(name)) captures.start((text) => (marks.heading = text))
  else if (name === 'p' || name === 'figure') marks.heading = ''
  if ((name === 'ul' || name === 'ol') && marks.list === undefined && facts.points.length === 0)
    openList(scan)
  if (name === 'li' && marks.list !== undefined) {
    const { items } = marks.list
    if (items.length < MAX_POINTS) captures.start((text) => items.push(text))
  }
  openEntry(name, attributes, scan)
}

/** Ends what the closing element opened. `scan.depth` is the element's. */
export function closeStoryMark({ facts, marks, depth }: Scan): void {
  if (marks.list?.depth === depth) {
    if (marks.list.items.length >= 2) facts.points.push(...marks.list.items)
    marks.list = undefined
  }
  if (marks.entry?.depth === depth) {
    const { at, text } = marks.entry
    if (text !== undefined && at !== undefined) facts.updates.push({ at, text })
    marks.entry = undefined
  }
  if (marks.box === depth) marks.box = undefined
}

function isInStory({ apart, article }: Scan, name: string): boolean {
  // Pull quotes are in an aside.
  return article > 0 || apart === 0 || name === 'aside'
}

function openQuote(scan: Scan): void {
  const { facts, captures, marks } = scan
  const quote = { depth: scan.depth, speaker: undefined as string | undefined }
  marks.quote = quote
  captures.start((text) => {
    marks.quote = undefined
    const speaker = quote.speaker?.replace(/^[\s—–―-]+/u, '')
    // The speaker's line is within the quotation's element.
    const words =
      quote.speaker !== undefined && text.endsWith(quote.speaker)
        ? text.slice(0, -quote.speaker.length)
        : text
    facts.quotes.push({ text: words.replace(/[\s—–―-]+$/u, ''), speaker })
  })
}

function openList({ depth, marks }: Scan): void {
  if (marks.box === undefined && !headsPoints(marks.heading)) return
  marks.list = { depth, items: [] }
  marks.heading = ''
}

function openEntry(
  name: string,
  attributes: Attributes,
  { facts, captures, depth, marks, signs }: Scan,
): void {
  const opens = attributes.itemprop?.toLowerCase() === 'liveblogupdate' || signs.liveEntry
  if (opens && marks.entry === undefined && facts.updates.length < MAX_UPDATES) {
    marks.entry = { depth, at: undefined, text: undefined }
  }
  const { entry } = marks
  if (entry === undefined) return
  if (name === 'time') entry.at ??= attributes.datetime
  if (/^(?:h[2-4]|p)$/.test(name) && entry.text === undefined) captures.start((text) => (entry.text ??= text))
}
