import { SOFT_HYPHEN } from '../../type/breaking/hyphenation.ts'
import { elementName, type SpanProps, type TextProps, type Words } from '../contract/elements.ts'
import { checkProps, checkWeight } from './check-element.ts'

/** A range of a text's content, in UTF-16 indices, with another style. */
export interface SpanItem extends Omit<SpanProps, 'children'> {
  readonly start: number
  readonly end: number
}

/** Words with their spans in order; absent: none. */
export interface SpannedWords {
  readonly content: string
  readonly spans?: readonly SpanItem[] | undefined
}

/** A part of a text; `span` is its style. */
export interface WordsPart {
  readonly words: string
  readonly span?: Omit<SpanItem, 'start' | 'end'> | undefined
}

/** Smaller words would be illegible beside the text. */
const LEAST_SIZE = 0.4

/** The words and spans of a `<Text>`. Throws Error naming invalid content. */
export function readWords(
  { name, decoration }: Pick<TextProps, 'name' | 'decoration'>,
  children: Words,
): SpannedWords {
  const joined = joinParts(partsOf(name, children))
  if (decoration && joined.spans) throw new Error(`<Text name="${name}"> is a decoration and has no <Span>`)
  return joined
}

function partsOf(text: string, words: Words): WordsPart[] {
  if (words === undefined || words === null || words === false) return []
  if (typeof words === 'string') return [{ words }]
  if (Array.isArray(words)) return (words as readonly Words[]).flatMap((one) => partsOf(text, one))
  if (typeof words !== 'object' || !('type' in words) || elementName(words.type) !== 'Span')
    throw new Error(`<Text name="${text}"> holds words and Span only`)
  const { children = '', ...span } = checkProps('Span', words.props) as SpanProps
  const here = `<Span> of <Text name="${text}">`
  if (typeof children !== 'string') throw new Error(`a ${here} holds words only`)
  if (span.weight !== undefined) checkWeight(`a ${here}`, span.weight)
  if (span.size !== undefined && !(span.size >= LEAST_SIZE && span.size <= 1))
    throw new Error(`a ${here} has size ${span.size}; it is a part of the text’s, ${LEAST_SIZE} to 1`)
  return [{ words: children, span }]
}

/** Joins parts into one content. */
export function joinParts(parts: readonly WordsPart[]): SpannedWords {
  let content = ''
  const spans: SpanItem[] = []
  for (const { words, span } of parts) {
    const start = content.length
    content += words
    if (span && words !== '') spans.push({ ...span, start, end: content.length })
  }
  return spans.length > 0 ? { content, spans } : { content }
}

/** The text with `words` as its content: spans stay if those are its beginning, or the same with hyphens. */
export function withWords<Text extends SpannedWords>(item: Text, words: string): Text {
  const { spans } = item
  if (spans === undefined) return { ...item, content: words }
  const places = placesIn(item.content, words)
  const kept = spans.flatMap((span) => {
    const [start, end] = [places?.[span.start], places?.[span.end] ?? words.length]
    return start !== undefined && start < end ? [{ ...span, start, end }] : []
  })
  return { ...item, content: words, spans: kept.length > 0 ? kept : undefined }
}

/** Position in `words` of each letter of `content`; undefined if the words differ. */
function placesIn(content: string, words: string): number[] | undefined {
  const places: number[] = []
  for (let at = 0; at < words.length; at++) {
    if (words[at] === content[places.length]) places.push(at)
    else if (words[at] !== SOFT_HYPHEN) return undefined
  }
  if (places.length === content.length) places.push(words.length)
  return places
}

/** Splits a text at its spans. */
export function splitParts({ content, spans = [] }: SpannedWords): readonly WordsPart[] {
  const parts: WordsPart[] = []
  let from = 0
  for (const { start, end, ...span } of spans) {
    parts.push({ words: content.slice(from, start) }, { words: content.slice(start, end), span })
    from = end
  }
  return [...parts, { words: content.slice(from) }]
}

/** All colours of a text's letters; empty for a text without words. */
export function colorsOf({
  content,
  color,
  spans = [],
}: SpannedWords & { readonly color: string }): readonly string[] {
  return content === '' ? [] : [color, ...spans.flatMap((span) => span.color ?? [])]
}
