import { readDate } from '../dates.ts'
import { splitCredit } from '../text/credit.ts'

/** A line of a pasted text, or a wrapped paragraph, with its apparent role. */
export interface TextLine {
  readonly text: string
  /** Line number in the given text, from 1. */
  readonly number: number
  readonly kind: LineKind
}

export type LineKind =
  /** Navigation: listed with bullets. */
  | 'bullet'
  /** Names of sites, menus and buttons. */
  | 'furniture'
  /** "Also read", "Follow us", "All rights reserved". */
  | 'junk'
  | 'breadcrumb'
  | 'byline'
  | 'date'
  | 'caption'
  /** Long enough for a headline or standfirst. */
  | 'heading'
  | 'paragraph'

const MAX_TEXT = 200_000
const MAX_LINES = 3_000

/**
 * Weights in letters of an alphabet: below it is a menu entry, above it running text. Measured on headlines of 20
 * to 140 letters.
 */
const HEADING = 25
const PARAGRAPH = 140
const SHORT_PARAGRAPH = 80

const BULLET = /^\s*(?:[•·▪‣◦●○■□➤►»*]|[-–—](?=\s))\s*/u
const JUNK =
  /^\W*(?:(?:also|must|related)?\s*read(?:\s+(?:also|more|next))?\s*[:|–-]|also\s+(?:read|watch|see)\b|read\s+(?:more|also|next|full)\b|related (?:stories|articles|news|posts|topics)|watch\s*:|follow us|subscribe|sign up|click here|download (?:the|our)|advertisement|sponsored|share (?:this|on|via)|join (?:us|our)|first published|all rights reserved|©|copyright|cookie|accept all|skip to|lire aussi|à lire|lesen sie auch|mehr zum thema|lee también|te puede interesar|leia também|leggi anche|lees ook|читайте также|читайте ещё|यह भी पढ़|ये भी पढ़|यह भी देखें|इसे भी पढ़|আরও পড়ুন|আরো পড়ুন|এছাড়াও পড়ুন|اقرأ أيض|إقرأ أيض|یہ بھی پڑھ|مزید پڑھ|همچنین بخوانید|あわせて読みたい|関連記事|相关阅读|延伸阅读|相關閱讀|관련기사|อ่านเพิ่มเติม|மேலும் படிக்க|ఇవి కూడా చదవండి|ഇതും വായിക്കുക)/iu
const BYLINE =
  /^(?:by|von|par|por|di|da|door|written by|reported by|edited by|автор|द्वारा|लेखक)\s*[:：]?\s+\p{L}.{1,78}$/iu
const DATE_LABEL =
  /^(?:(?:first\s+)?published|updated|last updated|posted|date|edited)(?:\s+(?:on|at))?\s*[:–-]?\s*/i
const BREADCRUMB = /^(?:home|होम|মূলপাতা|inicio|accueil|startseite|главная)\s*[>»›/|]\s*(.+)$/iu
const SENTENCE_END = /[.!?…。！？۔؟।॥։።။]["'”’»）)」』]*$/u
const WIDE = /[\p{Script=Hani}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/gu

/** Splits a pasted text into relevant lines; drops blank ones, joins wrapped paragraphs. */
export function readTextLines(text: string): readonly TextLine[] {
  return unwrapped(text).map(({ text: line, number }) => ({
    text: line.replace(BULLET, '').replace(/^#{1,6}\s+|^(?:headline|title)\s*:\s*/i, ''),
    number,
    kind: kindOf(line),
  }))
}

/** The length of a text in letters of an alphabet: one Han or Hangul letter equals two or three. */
export function weightOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0) * 1.5
}

export function breadcrumbSection(text: string): string | undefined {
  const steps = BREADCRUMB.exec(text)?.[1]?.split(/\s*[>»›/|]\s*/u) ?? []
  // The last breadcrumb is often the article itself.
  return steps.findLast((step) => weightOf(step) < HEADING && step !== '')
}

export function dateOfLine(text: string): string {
  return text
    .replace(DATE_LABEL, '')
    .replace(/\s*[|•]\s*/g, ' ')
    .trim()
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text)
}

function kindOf(line: string): LineKind {
  if (BREADCRUMB.test(line)) return 'breadcrumb'
  if (/^#{1,6}\s+\S|^(?:headline|title)\s*:\s*\S/i.test(line)) return 'heading'
  if (JUNK.test(line)) return 'junk'
  if (BULLET.test(line)) return 'bullet'
  if (line.length <= 100 && readDate(dateOfLine(line)) !== undefined) return 'date'
  if (BYLINE.test(line) && !endsSentence(line)) return 'byline'
  if (weightOf(line) < 500 && splitCredit(line).credit !== undefined) return 'caption'
  const weight = weightOf(line)
  if (weight >= PARAGRAPH || (weight >= SHORT_PARAGRAPH && endsSentence(line))) return 'paragraph'
  return weight >= HEADING ? 'heading' : 'furniture'
}

interface Line {
  readonly text: string
  readonly number: number
}

/** Mail and terminals wrap paragraphs at a column: joins lines of similar length that do not end sentences. */
function unwrapped(text: string): readonly Line[] {
  const joined: Line[] = []
  let block: Line[] = []
  const lines = text.slice(0, MAX_TEXT).split(/\r\n|[\n\r\u2028\u2029]/, MAX_LINES)
  for (const [at, raw] of [...lines, ''].entries()) {
    const line = raw.replace(/[\t ]+/g, ' ').trim()
    if (line !== '') {
      block.push({ text: line, number: at + 1 })
      continue
    }
    const [first] = block
    if (first !== undefined && isWrapped(block)) {
      joined.push({ text: block.map((part) => part.text).join(' '), number: first.number })
    } else joined.push(...block)
    block = []
  }
  return joined
}

function isWrapped(block: readonly Line[]): boolean {
  const body = block.slice(0, -1)
  if (body.length === 0 || body.some(({ text }) => BULLET.test(text))) return false
  const even = body.every(({ text }) => text.length >= 45 && text.length <= 100)
  return even && body.filter(({ text }) => endsSentence(text)).length <= body.length / 3
}
