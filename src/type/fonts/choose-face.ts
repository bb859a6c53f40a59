import { isEmoji, isEmojiCharacter } from '../analysis/emoji.ts'
import type { Face } from './face.ts'

/** What the choice needs of a face: the font book provides it for unopened files. */
export type Candidate = Pick<Face, 'covers' | 'color'>

/** How a cluster is drawn. */
export interface Choice<Choosable extends Candidate = Face> {
  readonly face: Choosable | undefined
  /** As a picture. */
  readonly emoji: boolean
  /** No face has all of it. */
  readonly missing: boolean
  /** Invisible: takes its neighbour's face, so that it does not split a word. */
  readonly invisible: boolean
}

const INVISIBLE: Choice<never> = { face: undefined, emoji: false, missing: false, invisible: true }
const DROPPED: Choice<never> = { face: undefined, emoji: false, missing: false, invisible: false }

/** Controls, lone surrogates, line separators, noncharacters: never drawn, never reported as missing, never passed to a face. */
const CONTROL = /^[\p{Cc}\p{Cs}\u2028\u2029\p{Noncharacter_Code_Point}]/u
/** Default_Ignorable_Code_Point: joiners, variation selectors, direction marks, tags. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
const SPACE = /^\p{Zs}$/u
const FIRST_IGNORABLE = 0xad
const NON_BREAKING_HYPHEN = 0x2011
const HYPHEN = 0x2010
const CACHED = 4096

/**
 * Returns a function that chooses the face of a cluster: the first with all its visible characters, as given,
 * composed or decomposed, because HarfBuzz handles all three. Letters prefer text faces, pictures colour faces.
 */
export function createFaceChooser<Choosable extends Candidate>(
  faces: readonly Choosable[],
): (cluster: string) => Choice<Choosable> {
  const colored = faces.filter((face) => face.color)
  const plain = faces.filter((face) => !face.color)
  const forText = [...plain, ...colored]
  const forEmoji = [...colored, ...plain]
  const cached = new Map<string, Choice<Choosable>>()

  function choose(cluster: string): Choice<Choosable> {
    if (CONTROL.test(cluster)) return DROPPED
    const points = visiblePoints(cluster)
    if (points.length === 0) return INVISIBLE
    const emoji = isEmoji(cluster)
    const order = emoji ? forEmoji : forText
    const face = firstWith(order, points) ?? firstWithForm(order, cluster)
    if (face) return { face, emoji, missing: false, invisible: false }
    // An emoji without a face is left out; a letter keeps its box, because a gap would change the word.
    const box = isEmojiCharacter(cluster) ? undefined : (firstWith(forText, points.slice(0, 1)) ?? forText[0])
    return { face: box, emoji, missing: true, invisible: false }
  }

  return function chooseFace(cluster) {
    let choice = cached.get(cluster)
    if (choice === undefined) {
      if (cached.size >= CACHED) cached.clear()
      cached.set(cluster, (choice = choose(cluster)))
    }
    return choice
  }
}

function visiblePoints(cluster: string): number[] {
  const points: number[] = []
  for (const character of cluster) {
    const point = character.codePointAt(0)!
    if (point >= FIRST_IGNORABLE && IGNORABLE.test(character)) continue
    points.push(point)
  }
  return points
}

function firstWith<Choosable extends Candidate>(
  faces: readonly Choosable[],
  points: readonly number[],
): Choosable | undefined {
  return faces.find((face) => points.every((point) => has(face, point)))
}

function firstWithForm<Choosable extends Candidate>(
  faces: readonly Choosable[],
  cluster: string,
): Choosable | undefined {
  const forms = [cluster.normalize('NFC'), cluster.normalize('NFD')].filter((form) => form !== cluster)
  if (forms.length === 0) return undefined
  return faces.find((face) => forms.some((form) => firstWith([face], visiblePoints(form))))
}

/** HarfBuzz derives spaces of all widths from the plain one, and a non-breaking hyphen from the breaking one. */
function has(face: Candidate, point: number): boolean {
  if (face.covers(point)) return true
  if (point === NON_BREAKING_HYPHEN) return face.covers(HYPHEN)
  return face.covers(0x20) && SPACE.test(String.fromCodePoint(point))
}
