import { cleanField, cutAtSentence, cutAtWord } from './clean-field.ts'

/** Maximum number of paragraphs. */
export const MOST_PARAGRAPHS = 3
/** UTF-16 units; longer ones are cut: a body without block marks is a single one. */
const LONGEST = 1200
/** UTF-16 units read of a body to find its first paragraphs. */
const READ = 20_000
/** Shorter texts are bylines, places and dates. */
const LEAST = 40
/** End of a block, with its tag; in plain text a blank line. */
const BLOCK_END =
  /<\/(p|div|h[1-6]|li|blockquote|figcaption|figure|aside|table|script|style)\s*>|<br\s*\/?>\s*<br\s*\/?>|\n\s*\n/i
const NO_PARAGRAPH = /^(?:h[1-6]|li|blockquote|figcaption|figure|aside|table|script|style)$/i

/** The first paragraphs of an article's body, HTML or plain text. */
export function openingOf(body: string): readonly string[] {
  // Split with a group: texts and block ends alternate.
  const parts = body.slice(0, READ).split(BLOCK_END)
  const paragraphs = parts.filter((_, at) => at % 2 === 0 && !NO_PARAGRAPH.test(parts[at + 1] ?? ''))
  return tidyOpening(paragraphs)
}

/** Cleans paragraphs; drops other texts, and those beyond the cap. */
export function tidyOpening(paragraphs: readonly string[]): readonly string[] {
  return paragraphs
    .map((paragraph) => cleanField(paragraph).text)
    .filter((text) => text.length >= LEAST)
    .slice(0, MOST_PARAGRAPHS)
    .map((text) => cutAtSentence(text, LONGEST) ?? cutAtWord(text, LONGEST))
}
