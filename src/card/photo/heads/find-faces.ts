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

/** Less sure finds are mostly none. */
const LEAST_SCORE = 0.3

/** Where the whole picture shows less than this, a closer look shows nothing either: of 30 photos none did. */
const TRACE = 0.1
/** Surer than this a face needs no closer look. */
const SURE = 0.65

/**
 * Finds faces in the whole picture. Where it shows a trace of one, the square at that end is looked at too, in which
 * small faces are large enough to be seen; what both show is merged.
 */
export function findFaces(raster: Raster, kernel: PhotoKernel, net: FaceNet): Face[] {
  const whole = { x: 0, y: 0, width: raster.width, height: raster.height }
  const seen = facesIn(raster, whole, kernel, net)
  const traces = seen.filter(({ score }) => score < SURE)
  const closer = endsOf(raster)
    .filter((end) => traces.some((trace) => isNear(end, trace, raster)))
    .flatMap((end) => facesIn(raster, end, kernel, net))
  return mergeFaces([...seen, ...closer].filter(({ score }) => score > LEAST_SCORE))
}

/** The squares at the ends of the longer side, or halves of what is longer than two squares; in pixels. */
function endsOf({ width, height }: Size): readonly Rect[] {
  if (Math.max(width, height) < 1.1 * Math.min(width, height)) return []
  if (width > height) {
    const end = { x: 0, y: 0, width: Math.max(height, width / 2), height }
    return [end, { ...end, x: width - end.width }]
  }
  const end = { x: 0, y: 0, width, height: Math.max(width, height / 2) }
  return [end, { ...end, y: height - end.height }]
}

/** Whether a face lies in the half of the picture that an end is on. */
function isNear(end: Rect, { box }: Face, picture: Size): boolean {
  const first = end.x === 0 && end.y === 0
  const at = end.width < picture.width ? box.x + box.width / 2 : box.y + box.height / 2
  return first ? at < 0.5 : at >= 0.5
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
