import { firstIndex } from '../../binary-search.ts'
import { sentenceEnds } from '../../article/text/sentences/sentences.ts'
import { wordEnds } from './cuts.ts'

/**
 * Problem: a story longer than one post is split, and each part is read, quoted and shown alone.
 * Method: the first part is the post itself: title, link and as many whole sentences of the standfirst as fit. The
 * others are filled with whole sentences; a sentence longer than a part is split at a comma, else at a word, with
 * dots on both sides. Every part is numbered. There is no thread if too little is left for a second part, and a
 * short last part takes sentences from the one before.
 * Limits: articles have no body here; the thread contains the standfirst. What exceeds the brand's number of parts
 * is left out, with a verdict.
 */
export interface ThreadRequest {
  readonly description: string
  readonly lang: string
  /** The first part with these sentences, leaving space for `reserve`; undefined if they do not fit. */
  first(sentences: string, reserve: string): string | undefined
  /** End of the last part: the link, if the brand wants it there. */
  readonly ending: string
  readonly maxParts: number
  fits(text: string): boolean
}

export interface Thread {
  /** Empty if one post is enough. */
  readonly parts: readonly string[]
  /** Text that did not fit in any part. */
  readonly left: string
}

export function writeThread(request: ThreadRequest): Thread {
  const { description, maxParts } = request
  // As wide as any number gets, because the number of parts is not known yet.
  const reserve = numberLine(maxParts, maxParts)
  const opening = openingOf(request, reserve)
  if (opening === undefined) return { parts: [], left: '' }
  const { bodies: filled, left } = bodiesOf(description.slice(opening.end).trim(), request, reserve)
  const bodies = evened(filled, request.lang)
  if (bodies.length === 0) return { parts: [], left }
  const isLeftover = bodies.length === 1 && (opening.end === 0 || isThin(bodies[0] ?? ''))
  // The first part is the headline alone, and the other two are one sentence cut in the middle.
  const isHalved = opening.end === 0 && bodies.length === 2 && bodies[1]?.startsWith('…') === true
  if (isLeftover || isHalved) return { parts: [], left: '' }
  const texts = [opening.text, ...bodies]
  const { ending } = request
  return {
    parts: texts.map((text, i) => {
      const isLast = i === texts.length - 1
      return (isLast ? ended(text, ending) : text) + numberLine(i + 1, texts.length)
    }),
    left,
  }
}

/** Letters; a shorter part is a leftover. Scripts of syllables and words need half as many. */
const LEAST_PART = 80
const LEAST_DENSE_PART = 40
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u

function isThin(text: string): boolean {
  return text.length < (DENSE.test(text) ? LEAST_DENSE_PART : LEAST_PART)
}

/** Splits a short last part and the one before it again, at the sentence nearest their middle. */
function evened(bodies: readonly string[], lang: string): readonly string[] {
  const [before, last] = bodies.slice(-2)
  if (before === undefined || last === undefined || !isThin(last) || last.startsWith('…')) return bodies
  const both = `${before} ${last}`
  const ends = sentenceEnds(both, lang).filter((end) => end < both.length && end <= before.length)
  const middle = ends.toSorted((a, b) => Math.abs(a - both.length / 2) - Math.abs(b - both.length / 2))[0]
  if (middle === undefined) return bodies
  return [...bodies.slice(0, -2), both.slice(0, middle).trim(), both.slice(middle).trim()]
}

function numberLine(part: number, of: number): string {
  return `\n\n${part}/${of}`
}

/** The first part, with as many whole sentences as fit. */
function openingOf({ description, lang, first }: ThreadRequest, reserve: string) {
  const ends = [0, ...sentenceEnds(description, lang)]
  let opening: { readonly text: string; readonly end: number } | undefined
  firstIndex(0, ends.length, (index) => {
    const end = ends[index] ?? 0
    const text = first(description.slice(0, end).trim(), reserve)
    if (text !== undefined) opening = { text, end }
    return text === undefined
  })
  return opening
}

function bodiesOf(rest: string, { lang, ending, maxParts, fits }: ThreadRequest, reserve: string) {
  const bodies: string[] = []
  let left = rest
  let lead = ''
  while (left !== '' && bodies.length < maxParts - 1) {
    const mayEnd = ended('', bodies.length === maxParts - 2 ? ending : '')
    const piece = fits(ended(lead + left, ending) + reserve)
      ? { text: left, length: left.length, parted: false }
      : nextPiece(left, lang, (text) => fits(lead + text + mayEnd + reserve))
    if (piece === undefined) break
    bodies.push(lead + piece.text)
    left = left.slice(piece.length).trimStart()
    lead = piece.parted ? '…' : ''
  }
  return { bodies, left }
}

interface Piece {
  readonly text: string
  /** Number of UTF-16 units taken. */
  readonly length: number
  /** Whether it stops inside a sentence. */
  readonly parted: boolean
}

/** As many sentences as fit, else the beginning of the first one; undefined if not even a word fits. */
function nextPiece(text: string, lang: string, fits: (text: string) => boolean): Piece | undefined {
  const end = sentenceEnds(text, lang).findLast((at) => fits(text.slice(0, at).trimEnd()))
  if (end !== undefined) return { text: text.slice(0, end).trimEnd(), length: end, parted: false }
  const ends = wordEnds(text, lang)
  const words = ends.slice(
    0,
    countThatFit(ends, (at) => fits(`${text.slice(0, at + 1)}…`)),
  )
  const clause = words.findLast((at) => CLAUSE.test(text.slice(at, at + 2)))
  const last = words.at(-1)
  if (last === undefined) return undefined
  const length = clause !== undefined && clause > last / 2 ? clause + 1 : last
  return { text: `${text.slice(0, length)}…`, length, parted: true }
}

/** How many of ever longer pieces fit, by binary search. */
function countThatFit(ends: readonly number[], fits: (end: number) => boolean): number {
  return firstIndex(0, ends.length, (index) => !fits(ends[index] ?? 0))
}

/** Ends of clauses, in the scripts of newsrooms. */
const CLAUSE = /^[,;:،؛、，；：]/u

function ended(text: string, ending: string): string {
  return ending === '' ? text : `${text}\n\n${ending}`
}
