import { createRangeTable } from '../../type/data/range-table.ts'
import { emojiKinds, flagCodes, flagTags, joinedEmoji } from './emoji-data.generated.ts'

/**
 * Problem: networks count an emoji as one, however many code points it has, and people and keyboards omit variation
 * selectors.
 * Method: a list of all emoji of Unicode 17 without selectors and tones, with the tones that each takes; the
 * longest emoji at a position is found by walking its joiners.
 * Limits: unlisted joined emoji (a vendor's own) count as their parts: too long rather than too short.
 */

const JOINER = 0x200d
const AS_PICTURE = 0xfe0f
const AS_TEXT = 0xfe0e
const KEYCAP = 0x20e3
const BLACK_FLAG = 0x1f3f4
const FIRST_TAG = 0xe0020
const LAST_TAG = 0xe007e
const END_OF_TAGS = 0xe007f
const TAG_OFFSET = 0xe0000
const FIRST_TONE = 0x1f3fb
const LAST_TONE = 0x1f3ff
const FIRST_REGION = 0x1f1e6
const LAST_REGION = 0x1f1ff
const FIRST_EMOJI = 0x203c
/** © and ® are text unless a selector follows; so are ™ and the chess pawn, which weigh 2 anyway. */
const LETTER_BY_DEFAULT = new Set([0xa9, 0xae])
/** The longest tag sequence has five letters. */
const MAX_TAGS = 6
/** The longest joined emoji has four parts; one more is read to see that it does not match. */
const MAX_PARTS = 5

/** Lookup of the generated table. */
const kindOf = createRangeTable(emojiKinds)
const isSingle = (point: number) => kindOf(point).startsWith('e')
const isTextual = (point: number) => kindOf(point).includes('t')
const takesTone = (point: number) => kindOf(point).includes('m')
const flags = new Set(flagCodes.match(/../g))
const taggedFlags = new Set(flagTags.split(' '))

/** Joined emoji without tones, parts separated by `+`, and the tones they take. */
const joined = new Map(
  joinedEmoji.flatMap(([tones, drawings]) => drawings.split(' ').map((drawing) => [drawing, tones] as const)),
)

/** End of the emoji that begins at `start`, in UTF-16 units, or -1 if not found. */
export function endOfEmoji(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0
  if (first < FIRST_EMOJI) return endOfAsciiEmoji(text, start, first)
  if (first >= FIRST_REGION && first <= LAST_REGION) return endOfFlag(text, start)
  if (!isSingle(first)) return -1
  if (first === BLACK_FLAG) {
    const tagged = endOfTaggedFlag(text, start + 2)
    if (tagged >= 0) return tagged
  }
  return endOfJoined(text, start)
}

/** Keycaps, with and without selector, and © ® with one. */
function endOfAsciiEmoji(text: string, start: number, first: number): number {
  const hasSelector = text.charCodeAt(start + 1) === AS_PICTURE
  if (LETTER_BY_DEFAULT.has(first)) return hasSelector ? start + 2 : -1
  const isKey = first === 0x23 || first === 0x2a || (first >= 0x30 && first <= 0x39)
  const key = start + (hasSelector ? 2 : 1)
  return isKey && text.charCodeAt(key) === KEYCAP ? key + 1 : -1
}

/** A flag of two regional indicators; an unpaired one counts as an emoji. */
function endOfFlag(text: string, start: number): number {
  const letters = [start, start + 2].map((at) =>
    String.fromCharCode((text.codePointAt(at) ?? 0) - FIRST_REGION + 0x61),
  )
  return flags.has(letters.join('')) ? start + 4 : start + 2
}

function endOfTaggedFlag(text: string, start: number): number {
  let tags = ''
  for (let at = start; tags.length < MAX_TAGS; at += 2) {
    const point = text.codePointAt(at) ?? 0
    if (point === END_OF_TAGS) return taggedFlags.has(tags) ? at + 2 : -1
    if (point < FIRST_TAG || point > LAST_TAG) return -1
    tags += String.fromCharCode(point - TAG_OFFSET)
  }
  return -1
}

/** A single emoji, or a joined sequence. */
function endOfJoined(text: string, start: number): number {
  let end = -1
  let drawing = ''
  let tones = ''
  let at = start
  for (let part = 0; part < MAX_PARTS; part++) {
    const point = text.codePointAt(at) ?? 0
    if (!isSingle(point)) break
    drawing += (part === 0 ? '' : '+') + String.fromCodePoint(point)
    at += point > 0xffff ? 2 : 1
    const tone = text.codePointAt(at) ?? 0
    if (tone >= FIRST_TONE && tone <= LAST_TONE && takesTone(point)) {
      tones += String.fromCodePoint(tone)
      at += 2
    } else if (part === 0 && text.charCodeAt(at) === AS_TEXT) return -1
    else if (text.charCodeAt(at) === AS_PICTURE && takesSelector(point)) at++
    if (part === 0 || isDrawn(drawing, tones)) end = at
    if (text.charCodeAt(at) !== JOINER) break
    at++
  }
  return end
}

/** A selector after any other emoji is superfluous and counts. */
function takesSelector(point: number): boolean {
  return point <= 0xffff || isTextual(point)
}

/** Whether a joined emoji exists in these tones. */
function isDrawn(drawing: string, tones: string): boolean {
  const rule = joined.get(drawing)
  if (rule === undefined) return false
  const [first = '', second = '', ...more] = tones.match(/../g) ?? []
  if (rule === 'mixed') return second !== '' && first !== second
  if (first === '') return true
  if (more.length > 0 || rule === 'none') return false
  return (rule === 'pair') === (second !== '')
}
