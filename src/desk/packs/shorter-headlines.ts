import { titleLadder } from '../../post/fit/cuts.ts'

/** A phrase ends before these, where a headline may end, too. */
const PHRASE_END = /\s*(?:[,;:،؛、，；：।]|\s[–—-])\s/gu
/** A shorter rest of a headline says too little. */
const LEAST_KEPT = 0.4

/**
 * Shorter forms of a headline that read as one: those that end with a phrase, then those that end with a word, longest first.
 * @param most letters it may have
 */
export function shorterHeadlines(title: string, lang: string, most: number): string[] {
  const least = title.length * LEAST_KEPT
  const fits = (form: string) =>
    form !== '' && form.length <= most && form.length >= Math.min(least, most * LEAST_KEPT)
  const phrases = Array.from(title.matchAll(PHRASE_END), ({ index }) => title.slice(0, index))
    .filter(fits)
    .toReversed()
  const words = titleLadder(title, lang)
    .map((form) => form.replace(/…$/u, '').replace(/[\s,;:–—-]+$/u, ''))
    .filter(fits)
  return [...new Set([...phrases, ...words])]
}

/** The beginning of a text that was set, cut or not: as many of its letters as were set. */
export function setPart(text: string, lines: readonly string[]): string {
  let left = [...lines.join('')].filter(isLetter).length
  let end = 0
  for (const char of text) {
    if (left === 0 && !/\p{M}/u.test(char)) break
    end += char.length
    if (isLetter(char)) left -= 1
  }
  return text.slice(0, end).trimEnd()
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char)
}

const EXCERPT = 24

/** What a button says of a shorter text: where it ends. */
export function endingAt(text: string): string {
  const letters = [...text]
  if (letters.length <= EXCERPT) return `Only “${text}”`
  const end = letters.slice(-EXCERPT).join('')
  return `End at “${/\s\S/u.test(end) ? end.replace(/^\S*\s+/u, '') : end}”`
}
