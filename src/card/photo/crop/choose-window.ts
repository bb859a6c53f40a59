import type { Head } from '../heads/heads.ts'
import type { Rect, Size } from '../scale/raster.ts'
import { windowWorth } from './window-worth.ts'
import type { WorthMap } from './worth-map.ts'

/**
 * Problem: cut a photo to a box so that heads stay whole, eyes lie in the upper third, and the rest is worth looking at.
 * Method: the window covers as much as the box's shape allows, so it slides along one axis only; all its places are
 *   scored. Heads count most, whole ones much more than parts, then where the eyes lie, then what else is seen.
 */
export interface Composition {
  readonly heads: readonly Head[]
  readonly worth: WorthMap
}

export interface CropBox extends Size {
  /** Pixels at its top that a network's interface may cover: eyes belong below. */
  readonly covered?: number | undefined
}

/** Places tried along the axis. */
const STEPS = 100
/** Where in the free part of a window the eyes belong. */
export const EYE_LINE = 0.38

/** What a head counts that is cut, against 1 for a whole one. */
const CUT = 0.5
/** More of a head than this is whole. */
const WHOLE = 0.97
/** Room around a head, as shares of its size, that is better kept too. */
const MARGIN = 0.2
/** Against what else is seen, which counts 1 at most. */
const HEADS_WEIGHT = 3
const LINE_WEIGHT = 0.6
/** How far from the middle a profile belongs, as a share of the window: it looks into the longer part. */
const LOOKING_ROOM = 0.08

/** The window as shares of the picture. */
export function chooseWindow({ heads, worth }: Composition, picture: Size, box: CropBox): Rect {
  const { width, height } = largestWindow(picture, box)
  if (width > 0.999 && height > 0.999) return { x: 0, y: 0, width, height }
  const windows = Array.from({ length: STEPS + 1 }, (_, step) => ({
    x: width < height ? ((1 - width) * step) / STEPS : (1 - width) / 2,
    y: width < height ? (1 - height) / 2 : ((1 - height) * step) / STEPS,
    width,
    height,
  }))
  const worths = windows.map((window) => windowWorth(worth, window))
  const least = Math.min(...worths)
  const range = Math.max(...worths) - least || 1
  const eyeLine = eyeLineOf(box)
  /** Sure heads count in full; beside doubtful ones the rest keeps its say. */
  const sure = Math.min(1, Math.max(0, ...heads.map(({ weight }) => weight)))
  let best = windows[0]!
  let most = -Infinity
  windows.forEach((window, step) => {
    const seen = (worths[step]! - least) / range
    const score = seen * (1 - 0.5 * sure) + headsWorth(heads, window, eyeLine, sure)
    if (score <= most) return
    most = score
    best = window
  })
  return best
}

/** The largest part of the picture that has the box's shape, as shares. */
export function largestWindow(picture: Size, box: Size): Size {
  const scale = Math.max(box.width / picture.width, box.height / picture.height)
  return {
    width: Math.min(1, box.width / scale / picture.width),
    height: Math.min(1, box.height / scale / picture.height),
  }
}

/** As a share of the window. */
function eyeLineOf({ height, covered = 0 }: CropBox): number {
  return (covered + EYE_LINE * (height - covered)) / height
}

function headsWorth(heads: readonly Head[], window: Rect, eyeLine: number, sure: number): number {
  const total = heads.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return 0
  const sliding = window.width < window.height ? 'x' : 'y'
  let kept = 0
  let off = 0
  let seen = 0
  for (const head of heads) {
    const share = inside(head, window)
    kept += head.weight * (share > WHOLE ? 0.7 + 0.3 * inside(widened(head), window) : CUT * share * share)
    const far =
      sliding === 'y'
        ? (head.eyes - window.y) / window.height - eyeLine
        : (head.x + head.width / 2 - window.x) / window.width - (0.5 - LOOKING_ROOM * head.looks)
    off += head.weight * share * Math.min(1, Math.abs(far))
    seen += head.weight * share
  }
  const line = seen > 0 ? (LINE_WEIGHT * sure * off) / seen : 0
  return (HEADS_WEIGHT * kept) / Math.max(total, 0.5) - line
}

function widened({ x, y, width, height }: Rect): Rect {
  return {
    x: x - MARGIN * width,
    y: y - MARGIN * height,
    width: width * (1 + 2 * MARGIN),
    height: height * (1 + 2 * MARGIN),
  }
}

/** Share of `part` that lies in the window. */
export function inside(part: Rect, window: Rect): number {
  const across = Math.min(part.x + part.width, window.x + window.width) - Math.max(part.x, window.x)
  const down = Math.min(part.y + part.height, window.y + window.height) - Math.max(part.y, window.y)
  return across > 0 && down > 0 ? (across * down) / (part.width * part.height) : 0
}
