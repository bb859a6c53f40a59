import type { Head } from '../heads/heads.ts'
import type { Rect, Size } from '../scale/raster.ts'
import { clearOf, type Covered, type FreePart, freePart } from './free-part.ts'
import type { Region } from './read-regions.ts'
import { inside, largestWindow, type Point, shapedWindow, windowAt } from './window.ts'
import { salientShare, windowWorth } from './window-worth.ts'
import type { WorthMap } from './worth-map.ts'

/**
 * Problem: cut a photo to a box so that heads stay whole, eyes lie in the upper third, and the rest is worth looking at.
 * Method: the window covers as much as the box's shape allows, so it slides along one axis only; all its places are
 *   scored. Heads count most, whole ones much more than parts, then where the eyes lie, then what else is seen and
 *   stands out; where little does, the middle. What an editor has given comes first: a crop is taken as it is, a focus
 *   bounds the places.
 * Limits: the numbers are set by reason, not tuned: tuned ones kept fewer heads of photos they had not seen.
 */
export interface Composition {
  readonly heads: readonly Head[]
  readonly worth: WorthMap
  /** What the photo's file marks. */
  readonly regions: readonly Region[]
}

export interface GivenCrop {
  readonly focus?: Point | undefined
  readonly crop?: Rect | undefined
}

export interface CropBox extends Size {
  readonly covered?: Covered | undefined
  /** What an editor marked, as shares of the picture; the crop beats the focus, and both beat what is found. */
  readonly given?: GivenCrop | undefined
  /** `face`: the largest face fills the box; where none is found, the scene is shown. Default `scene`. */
  readonly subject?: 'scene' | 'face' | undefined
}

/** Places tried along the axis. */
const STEPS = 100
/** Where in the free part of a window the eyes belong. */
const EYE_LINE = 0.38
/** Eyes of small figures belong higher, but no higher than this. */
const HIGHEST_EYES = 0.2
/** A standing figure's height, in heads as heads.ts measures them. */
const FIGURE_HEADS = 5.5
/** From the size of a head with which its figure fills the window, by this share of it to that of a bust. */
const TO_BUST = 0.1

/** What a head counts that is cut, against 1 for a whole one with room around it. */
const CUT = 0.5
/** More of a head than this is whole. */
const WHOLE = 0.97
/** Room around a head, as shares of its size, that is better kept too: hats and hair are larger than a face tells. */
const MARGIN = 0.2
const MARGIN_WEIGHT = 0.3
/** Against what else is seen, which counts 1 at most. */
const HEADS_WEIGHT = 3
const LINE_WEIGHT = 0.6
/** What heads count that lie under an interface or text. */
const COVERED_WEIGHT = 1
/** What is worth the most of all places need not be worth much: the range is no smaller than this times all there is. */
const LEAST_RANGE = 1.5
/** What the middle counts where no head is sure: photographers aim there. */
const MIDDLE_WEIGHT = 0.2
/** How far from the middle a profile belongs, as a share of the window: it looks into the longer part. */
const LOOKING_ROOM = 0.08
/** A given focus lies within this much of a window around where it belongs, as far as the picture reaches. */
const FOCUS_SLACK = 0.2

/** Share of the box's height that a portrait's head takes. */
const PORTRAIT_HEAD = 0.5
/** A portrait is enlarged this much at most. */
const PORTRAIT_SCALE = 1.5
/** Heads less sure than this make no portrait. */
const SURE = 0.5

/** What is given for a box: what the article says, else what the photo's file marks for its shape. */
export function givenCrop({ regions }: Composition, box: CropBox): GivenCrop | undefined {
  if (box.given?.crop || box.given?.focus) return box.given
  const crops = regions.filter(({ kind }) => kind === 'crop')
  const shape = shapeOf(box)
  const crop = crops.find((region) => region.shape === shape) ?? crops.find((region) => !region.shape)
  const subject = regions.find(({ kind }) => kind === 'subject')
  return { crop, focus: subject && middleOf(subject) }
}

/** Sides that differ by less than this share make a square. */
const SQUARE = 0.1

function shapeOf({ width, height }: Size): Region['shape'] {
  if (Math.abs(width - height) < SQUARE * Math.max(width, height)) return 'square'
  return width > height ? 'landscape' : 'portrait'
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** The part of the picture to show, as shares of its size. */
export function chooseWindow(composition: Composition, picture: Size, box: CropBox): Rect {
  const { given, subject } = box
  if (given?.crop) return shapedWindow(given.crop, picture, box)
  const portrait =
    subject === 'face' && !given?.focus ? portraitWindow(composition.heads, picture, box) : undefined
  return portrait ?? bestWindow(composition, picture, box)
}

function bestWindow({ heads, worth }: Composition, picture: Size, box: CropBox): Rect {
  const size = largestWindow(picture, box)
  const { width, height } = size
  const free = freePart(box, box.covered)
  const clear = (window: Rect) => (!box.given?.focus && clearWindow(heads, window, free)) || window
  if (width > 0.999 && height > 0.999) return clear({ x: 0, y: 0, width, height })
  const windows = placesFor(size, box.given?.focus, free)
  const worths = windows.map((window) => windowWorth(worth, window))
  const least = Math.min(...worths)
  const all = worth.values.reduce((sum, value) => sum + value, 0)
  const range = Math.max(Math.max(...worths) - least, LEAST_RANGE * all) || 1
  /** Sure heads count in full; beside doubtful ones the rest keeps its say. */
  const sure = Math.min(1, Math.max(0, ...heads.map(({ weight }) => weight)))
  let best = windows[0]!
  let most = -Infinity
  windows.forEach((window, step) => {
    const seen = (worths[step]! - least) / range + salientShare(worth, window)
    const score =
      seen * (1 - 0.5 * sure) +
      MIDDLE_WEIGHT * (1 - sure) * middleWorth(window) +
      headsWorth(heads, window, free, sure)
    if (score <= most) return
    most = score
    best = window
  })
  return clear(best)
}

/** Sizes of closer windows, as shares of the largest. */
const CLOSER = [0.9, 0.8, 0.7] as const

/**
 * A closer window, in which heads come clear of what covers them: the largest window slides along one axis only, and
 * may leave them under the text. Undefined where none is covered, or where none closer shows them all.
 */
function clearWindow(heads: readonly Head[], window: Rect, free: FreePart): Rect | undefined {
  const seen = heads.filter((head) => head.weight > SURE && inside(head, window) > WHOLE)
  if (seen.every((head) => inside(head, clearOf(window, free)) > WHOLE)) return undefined
  const total = seen.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (head: Head) => number) =>
    seen.reduce((sum, head) => sum + head.weight * of(head), 0) / total
  const middle = mean(({ x, width }) => x + width / 2)
  const eyes = mean((head) => head.eyes)
  const across = (middle - window.x) / window.width
  return CLOSER.map((share) => {
    const size = { width: window.width * share, height: window.height * share }
    return windowAt(size, { x: middle - across * size.width, y: eyes - eyeLine(free) * size.height })
  }).find((closer) => seen.every((head) => inside(head, clearOf(closer, free)) > WHOLE))
}

/** 1 in the middle, 0 at the ends of the way that a window slides. */
function middleWorth({ x, y, width, height }: Rect): number {
  const off = width < height ? (2 * x) / (1 - width) - 1 : (2 * y) / (1 - height) - 1
  return 1 - off * off
}

/** All places of a window, or those with a given focus about where it belongs. */
function placesFor({ width, height }: Size, focus: Point | undefined, free: FreePart): readonly Rect[] {
  const across = width < height
  const room = 1 - (across ? width : height)
  const places = Array.from({ length: STEPS + 1 }, (_, step) => (room * step) / STEPS)
  const window = (place: number): Rect => ({
    x: across ? place : (1 - width) / 2,
    y: across ? (1 - height) / 2 : place,
    width,
    height,
  })
  if (focus === undefined) return places.map(window)
  const ideal = across ? focus.x - 0.5 * width : focus.y - eyeLine(free) * height
  const low = clamp(ideal - FOCUS_SLACK * (across ? width : height), room)
  const high = clamp(ideal + FOCUS_SLACK * (across ? width : height), room)
  const near = places.filter((place) => place >= low && place <= high)
  return (near.length > 0 ? near : [clamp(ideal, room)]).map(window)
}

function portraitWindow(heads: readonly Head[], picture: Size, box: CropBox): Rect | undefined {
  const sure = heads.filter(({ weight }) => weight > SURE)
  const [head] = sure.toSorted((a, b) => b.width * b.height - a.width * a.height)
  if (head === undefined) return undefined
  const most = largestWindow(picture, box)
  const closest = box.height / PORTRAIT_SCALE / picture.height
  const free = freePart(box, box.covered)
  const height = Math.min(
    most.height,
    Math.max(closest, head.height / (PORTRAIT_HEAD * (free.bottom - free.top))),
  )
  const size = { width: (most.width * height) / most.height, height }
  return windowAt(size, {
    x: head.x + head.width / 2 - (0.5 - LOOKING_ROOM * head.looks) * size.width,
    y: head.eyes - eyeLine(free) * size.height,
  })
}

function eyeLine({ top, bottom }: FreePart): number {
  return top + EYE_LINE * (bottom - top)
}

/**
 * Where the eyes of a head belong in a window: of a head and shoulders on the eye line, of a figure that fits so high
 * that its middle lies in the middle.
 */
function lineFor(head: Head, window: Rect, { top, bottom }: FreePart): number {
  const part = head.height / (window.height * (bottom - top))
  const figure = 0.5 - (FIGURE_HEADS / 2 - 0.5) * part
  const high = Math.min(EYE_LINE, Math.max(HIGHEST_EYES, figure))
  const bust = Math.min(1, Math.max(0, (part - 1 / FIGURE_HEADS) / TO_BUST))
  // Where little is free, hair and hat still have room above, as long as the eyes are seen.
  const above = (head.eyes - head.y + MARGIN * head.height) / (window.height * (bottom - top))
  return top + Math.max(high + bust * (EYE_LINE - high), Math.min(above, 0.5)) * (bottom - top)
}

function headsWorth(heads: readonly Head[], window: Rect, free: FreePart, sure: number): number {
  const total = heads.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return 0
  const sliding = window.width < window.height ? 'x' : 'y'
  const clear = clearOf(window, free)
  let kept = 0
  let hidden = 0
  let off = 0
  let seen = 0
  for (const head of heads) {
    const share = inside(head, window)
    const room = MARGIN_WEIGHT * inside(widened(head), window)
    kept += head.weight * (share > WHOLE ? 1 - MARGIN_WEIGHT + room : CUT * share * share)
    hidden += head.weight * (share - inside(head, clear))
    const far =
      sliding === 'y'
        ? (head.eyes - window.y) / window.height - lineFor(head, window, free)
        : (head.x + head.width / 2 - window.x) / window.width - (0.5 - LOOKING_ROOM * head.looks)
    off += head.weight * share * Math.min(1, Math.abs(far))
    seen += head.weight * share
  }
  const line = seen > 0 ? (LINE_WEIGHT * sure * off) / seen : 0
  return (HEADS_WEIGHT * kept - COVERED_WEIGHT * hidden) / Math.max(total, 0.5) - line
}

function widened({ x, y, width, height }: Rect): Rect {
  return {
    x: x - MARGIN * width,
    y: y - MARGIN * height,
    width: width * (1 + 2 * MARGIN),
    height: height * (1 + 2 * MARGIN),
  }
}

function clamp(place: number, room: number): number {
  return Math.min(Math.max(place, 0), room)
}
