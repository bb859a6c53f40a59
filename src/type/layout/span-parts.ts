import type { StyledSpan } from '../shaping/text-style.ts'

/** A part of a text: a span, or the text between two. */
export interface SpanPart {
  readonly words: string
  readonly span?: StyledSpan | undefined
}

/** Splits a text at the ends of its spans; ignores spans beyond its end. */
export function splitSpans(text: string, spans: readonly StyledSpan[]): readonly SpanPart[] {
  const parts: SpanPart[] = []
  let from = 0
  for (const span of spans) {
    parts.push({ words: text.slice(from, span.start) })
    parts.push({ words: text.slice(span.start, span.end), span })
    from = span.end
  }
  return [...parts, { words: text.slice(from) }].filter(({ words }) => words !== '')
}

/** Collapses and trims white space across parts: of two spaces the first stays. */
export function collapseParts(parts: readonly SpanPart[], spaces: RegExp): readonly SpanPart[] {
  const collapsed: SpanPart[] = []
  let before = ' '
  for (const part of parts) {
    const inner = part.words.replace(spaces, ' ')
    const words = before === ' ' ? inner.replace(/^ /, '') : inner
    if (words === '') continue
    collapsed.push({ ...part, words })
    before = words.at(-1)!
  }
  const last = collapsed.at(-1)
  if (last?.words.endsWith(' ')) collapsed[collapsed.length - 1] = { ...last, words: last.words.slice(0, -1) }
  return collapsed
}

/** Joins all parts into one text, with the positions of its spans. */
export function joinSpans(parts: readonly SpanPart[]): {
  readonly text: string
  readonly spans: StyledSpan[]
} {
  let text = ''
  const spans: StyledSpan[] = []
  for (const { words, span } of parts) {
    const start = text.length
    text += words
    if (span && words !== '') spans.push({ ...span, start, end: text.length })
  }
  return { text, spans }
}
