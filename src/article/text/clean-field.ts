import { decodeHTMLStrict } from 'entities'
import { stripMarkup } from './markup.ts'
import { fromZawgyi } from './zawgyi.ts'
import { sentenceEnds } from './sentences/sentences.ts'

/** Text beyond this is not looked at: the longest field allowed is a tenth of it. */
const MAX_RAW = 50_000

/** An entity with its semicolon; `AT&T`, `R&D` and `&copy2026` in a plain field are text. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i

/**
 * Characters that never belong into a field: controls, lone surrogates, noncharacters, the byte order mark, interlinear
 * annotation and object replacement, and the two overrides that make a reader see other letters than there are. Soft
 * hyphens are for columns of a page: networks count them, and no search finds a word that has them.
 */
const UNWANTED =
  // eslint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\ufeff\u202d\u202e\ufff9-\ufffc\ufdd0-\ufdef]|\p{Surrogate}|[\ufffe\uffff]/gu

/** C1 controls in a text are windows-1252 quotes and dashes that went through Latin-1 once. */
const C1 = /[\u0080-\u009f]/g

/** Spaces that mean something: those that hold (`20 €`), and the full-width one that parts Japanese headlines. */
const MEANT_SPACE = /^[\u00a0\u202f\u3000]+$/

const windows1252 = new TextDecoder('windows-1252')

export interface CleanedField {
  readonly text: string
  /** A reader would see the difference: markup, entities or damaged letters went. */
  readonly changed: boolean
}

/**
 * Makes a field plain text: markup stripped, entities decoded (also those escaped twice), NFC, no controls and no lone
 * surrogates, white space collapsed, Burmese that was typed for Zawgyi in Unicode.
 */
export function cleanField(raw: string): CleanedField {
  const given = collapse(raw.slice(0, MAX_RAW).replaceAll('\u00ad', '').normalize('NFC'))
  let text = stripMarkup(given)
  // Twice: content systems escape what their editors had escaped already. More than twice is meant.
  for (let round = 0; round < 2 && ENTITY.test(text); round++) text = stripMarkup(decodeHTMLStrict(text))
  text = text.replace(C1, (char) => windows1252.decode(Uint8Array.of(char.charCodeAt(0))))
  text = fromZawgyi(collapse(text.replace(UNWANTED, '').normalize('NFC')))
  return { text, changed: text !== given }
}

function collapse(text: string): string {
  // `\s` takes the byte order mark for a space.
  return text
    .replace(/[^\S\ufeff]+/gu, (run) => (MEANT_SPACE.test(run) ? (run[0] as string) : ' '))
    .replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/gu, '')
}

/** The longest run of whole sentences within `cap`, or undefined when not even the first fits. */
export function cutAtSentence(text: string, cap: number): string | undefined {
  if (text.length <= cap) return text
  return sentenceEnds(text)
    .map((end) => text.slice(0, end).trimEnd())
    .findLast((sentences) => sentences.length <= cap)
}

/** The first sentence, or undefined when none ends within `cap`. */
export function firstSentence(text: string, cap: number): string | undefined {
  const sentence = text.slice(0, sentenceEnds(text)[0]).trimEnd()
  return sentence.length <= cap && ENDED.test(sentence) ? sentence : undefined
}

/** A full stop of any script, or dots that trail off, with the quotes and brackets it closes. */
const ENDED = /[\p{Sentence_Terminal}…]["'”’»)\]」』]*$/u

/** At most `cap` UTF-16 units, ending after a whole word, with an ellipsis. */
export function cutAtWord(text: string, cap: number): string {
  if (text.length <= cap) return text
  const room = text.slice(0, cap - 1)
  const space = room.search(/\s\S*$/u)
  // Scripts without spaces, and words longer than the room: between grapheme clusters.
  const end = space > cap / 2 ? space : lastCluster(text, cap - 1)
  return `${text.slice(0, end).replace(/[\s,;:–—-]+$/u, '')}…`
}

function lastCluster(text: string, limit: number): number {
  const from = Math.max(0, limit - 100)
  let end = from
  const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(
    text.slice(from, limit + 50),
  )
  for (const { index } of clusters) if (from + index <= limit) end = from + index
  return end
}
