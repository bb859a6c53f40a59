import type { Head } from '../heads/heads.ts'
import type { Rect, Size } from '../scale/raster.ts'
import { besideTexts, clearOf, type Covered, crossedShare, type FreePart, freePart } from './free-part.ts'
import type { Region } from './read-regions.ts'
import { inside, largestWindow, type Point, shapedWindow, windowAt } from './window.ts'
import { salientShare, windowWorth } from './window-worth.ts'
import type { WorthMap } from './worth-map.ts'

/**
 * Problem: crop a photo to a box so that heads stay whole, eyes are in the upper third, and the rest is
 * interesting.
 * Method: the window is as large as the box's shape allows, so it slides along one axis only; all positions are
 * scored. Heads count most, whole ones much more than parts, then the position of the eyes, then salience; without
 * much salience, the middle. An editor's input has priority: a crop is used as given, a focus limits the positions.
 * Limits: the weights are reasoned, not tuned: tuned ones kept fewer heads in unseen photos.
 */
export interface Composition {
  readonly heads: readonly Head[]
  readonly worth: WorthMap
  /** Regions marked in the photo's file. */
  readonly regions: readonly Region[]
}

export interface GivenCrop {
  readonly focus?: Point | undefined
  readonly crop?: Rect | undefined
}

export interface CropBox extends Size {
  readonly covered?: Covered | undefined
  /** An editor's crop or focus, as fractions of the picture; the crop overrides the focus, and both override detection. */
  readonly given?: GivenCrop | undefined
  /** `face`: the largest face fills the box; without a face, as `scene`. Default `scene`. */
  readonly subject?: 'scene' | 'face' | undefined
}

/** Positions tried along the axis. */
const STEPS = 100
/** Target height of the eyes in the uncovered part of a window. */
const EYE_LINE = 0.38
/** Eyes of small figures are higher, but not above this. */
const HIGHEST_EYES = 0.2
/** Height of a standing figure, in heads as heads.ts measures them. */
const FIGURE_HEADS = 5.5
/** Transition from figure to bust: over this increase of the head's share, starting where the figure fills the window. */
const TO_BUST = 0.1

/** Weight of a cut head, against 1 for a whole one with a margin. */
const CUT = 0.5
/** A head counts as whole if more of it than this is visible. */
const WHOLE = 0.97
/** Preferred margin around a head, as fractions of its size: hats and hair are larger than a face indicates. */
const MARGIN = 0.2
const MARGIN_WEIGHT = 0.3
/** Relative to the salience, which counts 1 at most. */
const HEADS_WEIGHT = 3
const LINE_WEIGHT = 0.6
/** Weight of heads under an interface or text. */
const COVERED_WEIGHT = 1
/** Lower limit of the range used for normalising, relative to the total, so that small differences do not count fully. */
const LEAST_RANGE = 1.5
/** Weight of the middle if no head is certain: photographers aim there. */
const MIDDLE_WEIGHT = 0.2
/** Offset of a profile from the middle, as a fraction of the window: it looks into the longer part. */
const LOOKING_ROOM = 0.08
/** Tolerance around the target position of a given focus, as a fraction of the window, as far as the picture allows. */
const FOCUS_SLACK = 0.2

/** Height of a portrait's head as a fraction of the box. */
const PORTRAIT_HEAD = 0.5
/** Maximum enlargement of a portrait. */
const PORTRAIT_SCALE = 1.5
/** Less certain heads make no portrait. */
const SURE = 0.5

/** The given crop for a box: from the article, else from the photo's file for its shape. */
export function givenCrop({ regions }: Composition, box: CropBox): GivenCrop | undefined {
  if (box.given?.crop || box.given?.focus) return box.given
  const crops = regions.filter(({ kind }) => kind === 'crop')
  const shape = shapeOf(box)
  const crop = crops.find((region) => region.shape === shape) ?? crops.find((region) => !region.shape)
  const subject = regions.find(({ kind }) => kind === 'subject')
  return { crop, focus: subject && middleOf(subject) }
}

/** Sides that differ by less than this share count as a square. */
const SQUARE = 0.1

function shapeOf({ width, height }: Size): Region['shape'] {
  if (Math.abs(width - height) < SQUARE * Math.max(width, height)) return 'square'
  return width > height ? 'landscape' : 'portrait'
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** The part of the picture to show, as fractions of its size. */
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
  const worths = windows.map((window) => windowWorth(worth, besideTexts(window, free)))
  const least = Math.min(...worths)
  const all = worth.values.reduce((sum, value) => sum + value, 0)
  const range = Math.max(Math.max(...worths) - least, LEAST_RANGE * all) || 1
  /** Certain heads count in full; with doubtful ones the rest keeps its weight. */
  const sure = Math.min(1, Math.max(0, ...heads.map(({ weight }) => weight)))
  let best = windows[0]!
  let most = -Infinity
  windows.forEach((window, step) => {
    const seen = (worths[step]! - least) / range + salientShare(worth, window)
    const score =
      seen * (1 - 0.5 * sure) +
      MIDDLE_WEIGHT * (1 - sure) * middleWorth(window) +
      headsWorth(heads, window, { free, covered: box.covered }, sure)
    if (score <= most) return
    most = score
    best = window
  })
  return clear(best)
}

/** Sizes of closer windows, as fractions of the largest. */
const CLOSER = [0.9, 0.8, 0.7] as const

/**
 * A closer window in which heads are not covered: the largest window slides along one axis only, and may leave them
 * under the text. Undefined if none is covered, or no closer window shows them all.
 */
function clearWindow(heads: readonly Head[], window: Rect, free: FreePart): Rect | undefined {
  const seen = heads.filter((head) => head.weight > SURE && inside(head, window) > WHOLE)
  if (seen.every((head) => inside(head, clearOf(window, free)) > WHOLE)) return undefined
  const total = seen.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (head: Head) => number) =>
    seen.reduce((sum, head) => sum + head.weight * of(head), 0) / total
  const middle = mean(({ x, width }) => x + width / 2)
  const eyes = mean((head) => head.eyes)
  const areBeside = seen.every((head) => inside(head, besideTexts(window, free)) > WHOLE)
  const across = areBeside ? (middle - window.x) / window.width : acrossFree(free)
  return CLOSER.map((share) => {
    const size = { width: window.width * share, height: window.height * share }
    return windowAt(size, { x: middle - across * size.width, y: eyes - eyeLine(free) * size.height })
  }).find((closer) => seen.every((head) => inside(head, clearOf(closer, free)) > WHOLE))
}

/** 1 in the middle, 0 at the ends of the window's range. */
function middleWorth({ x, y, width, height }: Rect): number {
  const off = width < height ? (2 * x) / (1 - width) - 1 : (2 * y) / (1 - height) - 1
  return 1 - off * off
}

/** All positions of a window, or those near the target of a given focus. */
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
  const ideal = across ? focus.x - acrossFree(free) * width : focus.y - eyeLine(free) * height
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
    x: head.x + head.width / 2 - acrossFree(free, head.looks) * size.width,
    y: head.eyes - eyeLine(free) * size.height,
  })
}

/** Target place across a window: the middle of its free part, a profile off it. */
function acrossFree({ left, right }: FreePart, looks = 0): number {
  return left + (0.5 - LOOKING_ROOM * looks) * (right - left)
}

function eyeLine({ top, bottom }: FreePart): number {
  return top + EYE_LINE * (bottom - top)
}

/**
 * Target height of a head's eyes in a window: the eye line for head and shoulders; for a whole figure, so high that
 * its middle is in the middle.
 */
function lineFor(head: Head, window: Rect, { top, bottom }: FreePart): number {
  const part = head.height / (window.height * (bottom - top))
  const figure = 0.5 - (FIGURE_HEADS / 2 - 0.5) * part
  const high = Math.min(EYE_LINE, Math.max(HIGHEST_EYES, figure))
  const bust = Math.min(1, Math.max(0, (part - 1 / FIGURE_HEADS) / TO_BUST))
  // Room for hair and hat above, as long as the eyes stay in view.
  const above = (head.eyes - head.y + MARGIN * head.height) / (window.height * (bottom - top))
  return top + Math.max(high + bust * (EYE_LINE - high), Math.min(above, 0.5)) * (bottom - top)
}

function headsWorth(
  heads: readonly Head[],
  window: Rect,
  { free, covered }: { readonly free: FreePart; readonly covered: Covered | undefined },
  sure: number,
): number {
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
    hidden += head.weight * (share - inside(head, clear) + crossedShare(head, window, covered))
    const far =
      sliding === 'y'
        ? (head.eyes - window.y) / window.height - lineFor(head, window, free)
        : (head.x + head.width / 2 - window.x) / window.width - acrossFree(free, head.looks)
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
