import { decodeHTMLStrict } from 'entities'
import { stripMarkup } from './markup.ts'
import { fromZawgyi } from './zawgyi.ts'
import { sentenceEnds } from './sentences/sentences.ts'

/** UTF-16 units read: the longest allowed field is a tenth of it. */
const MAX_RAW = 50_000

/** An entity with its semicolon; `AT&T`, `R&D` and `&copy2026` in a plain field are text. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i

/**
 * Characters that fields must not contain: controls, lone surrogates, noncharacters, the byte order mark,
 * interlinear annotation, object replacement, and the two overrides that disguise text. Also soft hyphens: networks
 * count them, and searches do not find words with them.
 */
const UNWANTED =
  // eslint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\ufeff\u202d\u202e\ufff9-\ufffc\ufdd0-\ufdef]|\p{Surrogate}|[\ufffe\uffff]/gu

/** C1 controls in a text are windows-1252 quotes and dashes that were decoded as Latin-1. */
const C1 = /[\u0080-\u009f]/g

/** Significant spaces: no-break ones (`20 €`), and the full-width one in Japanese headlines. */
const MEANT_SPACE = /^[\u00a0\u202f\u3000]+$/

const windows1252 = new TextDecoder('windows-1252')

export interface CleanedField {
  readonly text: string
  /** Visible changes: removed markup, entities or damaged letters. */
  readonly changed: boolean
}

/**
 * Makes a field plain text: strips markup, decodes entities (also double-escaped), NFC, no controls and no lone
 * surrogates, collapsed white space, Zawgyi converted to Unicode.
 */
export function cleanField(raw: string): CleanedField {
  const given = collapse(raw.slice(0, MAX_RAW).replaceAll('\u00ad', '').normalize('NFC'))
  let text = stripMarkup(given)
  // Twice: content systems escape what editors had already escaped. A third level is intended.
  for (let round = 0; round < 2 && ENTITY.test(text); round++) text = stripMarkup(decodeHTMLStrict(text))
  text = text.replace(C1, (char) => windows1252.decode(Uint8Array.of(char.charCodeAt(0))))
  text = fromZawgyi(collapse(text.replace(UNWANTED, '').normalize('NFC')))
  return { text, changed: text !== given }
}

function collapse(text: string): string {
  // Single plain spaces stay. `\s` matches the byte order mark.
  const single = text.replace(/[^\S\ufeff]{2,}|[^\S \ufeff]/gu, (run) =>
    MEANT_SPACE.test(run) ? (run[0] as string) : ' ',
  )
  const start = isSpace(single.charAt(0)) ? 1 : 0
  const end = isSpace(single.slice(start).slice(-1)) ? -1 : undefined
  return single.slice(start, end)
}

function isSpace(character: string): boolean {
  return /[^\S\ufeff]/u.test(character)
}

/** The longest run of whole sentences within `cap`, or undefined if the first does not fit. */
export function cutAtSentence(text: string, cap: number): string | undefined {
  if (text.length <= cap) return text
  return sentenceEnds(text)
    .map((end) => text.slice(0, end).trimEnd())
    .findLast((sentences) => sentences.length <= cap)
}

/** The first sentence, or undefined if none ends within `cap`. */
export function firstSentence(text: string, cap: number): string | undefined {
  const sentence = text.slice(0, sentenceEnds(text)[0]).trimEnd()
  return sentence.length <= cap && ENDED.test(sentence) ? sentence : undefined
}

/** A full stop of any script, or trailing dots, with closing quotes and brackets. */
const ENDED = /[\p{Sentence_Terminal}…]["'”’»)\]」』]*$/u

/** At most `cap` UTF-16 units, ending after a whole word, with an ellipsis. */
export function cutAtWord(text: string, cap: number): string {
  if (text.length <= cap) return text
  const room = text.slice(0, cap - 1)
  const space = room.search(/\s\S*$/u)
  // For scripts without spaces, and words longer than the limit: between grapheme clusters.
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
