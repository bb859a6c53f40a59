import type { PhotoKernel } from '../scale/photo-kernel.ts'
import type { Raster, Rect, Size } from '../scale/raster.ts'
import type { Point } from '../crop/window.ts'
import { NET_CELLS, NET_OUTPUTS, NET_SIDE, type FaceNet } from './face-net.ts'

/** A face; all places are shares of the picture's width and height. */
export interface Face {
  /** 0 to 1: how sure the net is. */
  readonly score: number
  readonly box: Rect
  readonly eyes: readonly [Point, Point]
  readonly nose: Point
  readonly mouth: Point
}

/** Where an output's numbers lie: see reference of BlazeFace's regressors. */
const LOGIT = 16
const EYES = [4, 6] as const
const NOSE = 8
const MOUTH = 10

/** Where all views show less than this, there is no face. */
const TRACE = 0.1
/** Surer than this a face needs no closer look. */
const SURE = 0.65
/** Doubtful faces looked at once more, at most: each look costs as much as the first. */
const MOST_LOOKS = 6
/** Side of that look, in heights of the face: the net sees faces best at about this size. */
const LOOK = 5
/**
 * Least score of the second look for a doubtful find to count as a face. Measured: 9 of 120 real faces scored less, and all
 * of 30 finds that were no face.
 */
const CONFIRMED = 0.2
/** A confirmed find scores the mean of both looks; at or below this it is dropped: few of those are faces. */
const LEAST_SCORE = 0.3

/**
 * Finds faces in the whole picture, and in parts of it, in which small faces are large enough to be seen: in all parts
 * while no face is sure, else in those where there is a trace of one. Each doubtful find is looked at once more, alone:
 * faces stay, folds and leaves do not.
 */
export function findFaces(raster: Raster, kernel: PhotoKernel, net: FaceNet): Face[] {
  const whole = { x: 0, y: 0, width: raster.width, height: raster.height }
  const seen = facesIn(raster, whole, kernel, net)
  const traces = seen.filter(({ score }) => score < SURE)
  const isSure = traces.length < seen.length
  const closer = partsOf(raster)
    .filter((part) => !isSure || traces.some((trace) => isNear(part, trace, raster)))
    .flatMap((part) => facesIn(raster, part, kernel, net))
  const found = mergeFaces([...seen, ...closer])
  const doubtful = found.filter(({ score }) => score < SURE).slice(0, MOST_LOOKS)
  const confirmed = doubtful.flatMap((face) => {
    const again = facesIn(raster, viewOf(face, raster), kernel, net)
    const [best] = mergeFaces(again.filter(({ box }) => overlap(box, face.box) > SAME))
    if (best === undefined || best.score < CONFIRMED) return []
    return [{ ...best, score: (best.score + face.score) / 2 }]
  })
  const sure = found.filter(({ score }) => score >= SURE)
  return mergeFaces([...sure, ...confirmed].filter(({ score }) => score > LEAST_SCORE))
}

/** The square about a face that shows it best, in pixels. */
function viewOf({ box }: Face, { width, height }: Size): Rect {
  const side = Math.min(width, height, Math.max(1, LOOK * box.height * height))
  const start = (center: number, all: number) => Math.min(Math.max(center * all - side / 2, 0), all - side)
  return {
    x: start(box.x + box.width / 2, width),
    y: start(box.y + box.height / 2, height),
    width: side,
    height: side,
  }
}

/** Side of a part, by the picture's longer side, at most; where the shorter side is hardly more, it is taken instead. */
const PART = 0.75
const HARDLY_MORE = 0.85

/** The squares at the ends, in a picture that is nearly square in its corners; halves of what is longer than two squares. */
function partsOf({ width, height }: Size): readonly Rect[] {
  const longer = Math.max(width, height)
  const shorter = Math.min(width, height)
  const side = shorter <= HARDLY_MORE * longer ? shorter : PART * longer
  const wide = Math.min(width, Math.max(side, width / 2))
  const high = Math.min(height, Math.max(side, height / 2))
  const down = startsAlong(height, high)
  return startsAlong(width, wide).flatMap((x) => down.map((y) => ({ x, y, width: wide, height: high })))
}

function startsAlong(all: number, part: number): readonly number[] {
  return part < all ? [0, all - part] : [0]
}

/** Whether a face lies in the half or the quarter of the picture that a part is on. */
function isNear(part: Rect, { box }: Face, { width, height }: Size): boolean {
  return (
    isOnSide(part.x, part.width, width, box.x + box.width / 2) &&
    isOnSide(part.y, part.height, height, box.y + box.height / 2)
  )
}

/** Whether a place, from 0 to 1, is on the side that a part begins or ends at; a part as long as the picture has both. */
function isOnSide(start: number, length: number, all: number, center: number): boolean {
  return length >= all || (start === 0 ? center < 0.5 : center >= 0.5)
}

function facesIn(raster: Raster, view: Rect, kernel: PhotoKernel, net: FaceNet): Face[] {
  const longer = Math.max(view.width, view.height)
  const size = {
    width: Math.max(1, Math.round((NET_SIDE * view.width) / longer)),
    height: Math.max(1, Math.round((NET_SIDE * view.height) / longer)),
  }
  const left = (NET_SIDE - size.width) >> 1
  const top = (NET_SIDE - size.height) >> 1
  kernel.letterbox(raster, view, size, net.input, NET_SIDE)
  /** From pixels of the net to shares of the picture. */
  const place = (x: number, y: number): Point => ({
    x: (view.x + ((x - left) / size.width) * view.width) / raster.width,
    y: (view.y + ((y - top) / size.height) * view.height) / raster.height,
  })
  return readFaces(net.run(), place)
}

function readFaces(outputs: Float32Array, place: (x: number, y: number) => Point): Face[] {
  const faces: Face[] = []
  const cell = NET_SIDE / NET_CELLS
  for (let index = 0; index < NET_CELLS * NET_CELLS; index++) {
    const at = index * NET_OUTPUTS
    const score = sigmoid(outputs[at + LOGIT]!)
    if (score <= TRACE) continue
    const anchorX = ((index % NET_CELLS) + 0.5) * cell
    const anchorY = (Math.floor(index / NET_CELLS) + 0.5) * cell
    const point = (offset: number) =>
      place(anchorX + outputs[at + offset]!, anchorY + outputs[at + offset + 1]!)
    const [width, height] = [outputs[at + 2]!, outputs[at + 3]!]
    const low = place(anchorX + outputs[at]! - width / 2, anchorY + outputs[at + 1]! - height / 2)
    const high = place(anchorX + outputs[at]! + width / 2, anchorY + outputs[at + 1]! + height / 2)
    faces.push({
      score,
      box: { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y },
      eyes: [point(EYES[0]), point(EYES[1])],
      nose: point(NOSE),
      mouth: point(MOUTH),
    })
  }
  return faces
}

/**
 * Without Math.exp, whose last bit differs between engines: e^−x = (e^(−x/1024))^1024 by a short series and ten squarings.
 */
function sigmoid(logit: number): number {
  const t = -Math.min(Math.max(logit, -30), 30) / 1024
  let e = 1 + t * (1 + t * (1 / 2 + t * (1 / 6 + t * (1 / 24 + t / 120))))
  for (let i = 0; i < 10; i++) e *= e
  return 1 / (1 + e)
}

/** Boxes that share more than this part of the smaller one are one face. */
const SAME = 0.5

/** Of boxes over the same face one is made, their mean weighted by score. */
function mergeFaces(found: readonly Face[]): Face[] {
  const faces: Face[] = []
  let rest = found.toSorted((a, b) => b.score - a.score)
  while (rest.length > 0) {
    const best = rest[0]!
    const same = rest.filter((face) => face === best || overlap(best.box, face.box) > SAME)
    rest = rest.filter((face) => !same.includes(face))
    const total = same.reduce((sum, { score }) => sum + score, 0)
    const mean = (of: (face: Face) => number) =>
      same.reduce((sum, face) => sum + of(face) * face.score, 0) / total
    const point = (of: (face: Face) => Point) => ({
      x: mean((face) => of(face).x),
      y: mean((face) => of(face).y),
    })
    faces.push({
      score: best.score,
      box: {
        ...point(({ box }) => box),
        width: mean(({ box }) => box.width),
        height: mean(({ box }) => box.height),
      },
      eyes: [point(({ eyes }) => eyes[0]), point(({ eyes }) => eyes[1])],
      nose: point(({ nose }) => nose),
      mouth: point(({ mouth }) => mouth),
    })
  }
  return faces
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? (width * height) / Math.min(a.width * a.height, b.width * b.height) : 0
}
