/**
 * Inline tags that editors paste into a plain field. Others stay: a headline may mention `<canvas>`, and "if a<b"
 * is arithmetic.
 */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr amp-img o:p'.split(
    ' ',
  ),
)

/** Tags that separate words: replaced by a space. */
const BLOCK = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html img input li main meta link nav ol p picture pre section source table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/** Tags with invisible content. */
const SILENT = new Set(
  'script style noscript template iframe object svg math textarea select button'.split(' '),
)

/** Attributes may be long, but an unclosed `<` must not cost a scan of the whole text each time. */
const MAX_TAG_LENGTH = 4_000

const TAG_NAME = /<\/?([a-z][a-z0-9:-]*)(?=[\s/>]|$)/iy

/** Removes HTML tags, comments and the content of scripts and styles; keeps entities. */
export function stripMarkup(text: string): string {
  if (!text.includes('<')) return text
  let kept = ''
  let at = 0
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    kept += text.slice(at, open)
    const piece = markupAt(text, open)
    kept += piece.replacement
    at = piece.end
  }
  return kept + text.slice(at)
}

interface Piece {
  readonly replacement: string
  /** Where to continue; always after its start. */
  readonly end: number
}

function markupAt(text: string, open: number): Piece {
  if (text.startsWith('<!--', open)) return { replacement: '', end: after(text, '-->', open + 4) }
  if (text.startsWith('<![CDATA[', open)) {
    const end = after(text, ']]>', open + 9)
    const content = text.slice(open + 9, end)
    return { replacement: content.endsWith(']]>') ? content.slice(0, -3) : content, end }
  }
  TAG_NAME.lastIndex = open
  const name = TAG_NAME.exec(text)?.[1]?.toLowerCase()
  if (name === undefined) return { replacement: '<', end: open + 1 }
  const silent = SILENT.has(name)
  const block = BLOCK.has(name)
  if (!silent && !block && !INLINE.has(name)) return { replacement: '<', end: open + 1 }
  const close = endOfTag(text, open)
  if (close === undefined) return unclosed(text, open)
  // "a<b if x>y" is still arithmetic: attributes of these tags have values.
  const attributes = text.slice(TAG_NAME.lastIndex, close - 1)
  if (!silent && !block && /[^\s/]/.test(attributes) && !attributes.includes('=')) {
    return { replacement: '<', end: open + 1 }
  }
  if (silent && text[open + 1] !== '/') return { replacement: ' ', end: endOfElement(text, name, close) }
  return { replacement: block ? ' ' : '', end: close }
}

/** A summary cut to length often ends inside a tag: `… said <a href="https://exa`. Only then the rest is dropped. */
function unclosed(text: string, open: number): Piece {
  const rest = text.slice(open, open + MAX_TAG_LENGTH)
  const isTag = /^<\/?[a-z][a-z0-9:-]*(?:\s*$|\s+[a-z-]+\s*=)/i.test(rest)
  return isTag ? { replacement: '', end: text.length } : { replacement: '<', end: open + 1 }
}

function endOfTag(text: string, open: number): number | undefined {
  const limit = Math.min(text.length, open + MAX_TAG_LENGTH)
  let quote = ''
  for (let at = open + 1; at < limit; at++) {
    const char = text[at]
    if (quote !== '') quote = char === quote ? '' : quote
    else if ((char === '"' || char === "'") && text[at - 1] === '=') quote = char
    else if (char === '>') return at + 1
    else if (char === '<') return undefined
  }
  return undefined
}

function endOfElement(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]{0,100}>`, 'gi')
  closing.lastIndex = from
  return closing.test(text) ? closing.lastIndex : text.length
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}
