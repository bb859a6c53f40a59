import { cleanField, cutAtSentence, cutAtWord } from './clean-field.ts'

/** Paragraphs kept. */
export const MOST_PARAGRAPHS = 3
/** Longer ones are cut: a body without marks is one. */
const LONGEST = 1200
/** The first paragraphs lie within this much of any body. */
const READ = 20_000
/** Shorter ones are bylines, places and dates. */
const LEAST = 40
/** Where a block ends, and which; in plain text at a blank line. */
const BLOCK_END =
  /<\/(p|div|h[1-6]|li|blockquote|figcaption|figure|aside|table|script|style)\s*>|<br\s*\/?>\s*<br\s*\/?>|\n\s*\n/i
const NO_PARAGRAPH = /^(?:h[1-6]|li|blockquote|figcaption|figure|aside|table|script|style)$/i

/** The first paragraphs of an article's body, HTML or plain text. */
export function openingOf(body: string): readonly string[] {
  // Split with a group: texts and what ended them take turns.
  const parts = body.slice(0, READ).split(BLOCK_END)
  const paragraphs = parts.filter((_, at) => at % 2 === 0 && !NO_PARAGRAPH.test(parts[at + 1] ?? ''))
  return tidyOpening(paragraphs)
}

/** Paragraphs cleaned; texts that are not paragraphs, and what is beyond the cap, left out. */
export function tidyOpening(paragraphs: readonly string[]): readonly string[] {
  return paragraphs
    .map((paragraph) => cleanField(paragraph).text)
    .filter((text) => text.length >= LEAST)
    .slice(0, MOST_PARAGRAPHS)
    .map((text) => cutAtSentence(text, LONGEST) ?? cutAtWord(text, LONGEST))
}
