import type { PhotoKernel } from '../scale/photo-kernel.ts'
import type { Raster, Rect, Size } from '../scale/raster.ts'
import type { Point } from '../crop/window.ts'
import { NET_CELLS, NET_OUTPUTS, NET_SIDE, type FaceNet } from './face-net.ts'

/** A face; all positions are fractions of the picture's width and height. */
export interface Face {
  /** 0 to 1: certainty of the net. */
  readonly score: number
  readonly box: Rect
  readonly eyes: readonly [Point, Point]
  readonly nose: Point
  readonly mouth: Point
}

/** Index in the output: see the reference of BlazeFace's regressors. */
const LOGIT = 16
const EYES = [4, 6] as const
const NOSE = 8
const MOUTH = 10

/** If all views score less than this, there is no face. */
const TRACE = 0.1
/** A more certain face needs no second look. */
const SURE = 0.65
/**
 * Doubtful faces are checked again, four in one run of the net: each quarter of its input shows one. Measured on 28
 * photos: as good as one run for each of six, which took half of the time of a card.
 */
const TILES_ALONG = 2
const MOST_LOOKS = TILES_ALONG * TILES_ALONG
/** Side of the second look, in heights of the face. */
const LOOK = 2
/** Minimum score of the second look for a doubtful find. Measured: 9 of 120 real faces scored less, and all of 30 false ones. */
const CONFIRMED = 0.2
/** A confirmed find scores the mean of both looks; at or below this it is dropped: few of those are faces. */
const LEAST_SCORE = 0.3

/**
 * Finds faces in the whole picture, and in parts of it where small faces are large enough: in all parts while no
 * face is certain, else in those with a trace of one. Each doubtful find gets a second look of its own: faces pass,
 * folds and leaves fail.
 */
export function findFaces(raster: Raster, kernel: PhotoKernel, net: FaceNet): Face[] {
  const whole = { x: 0, y: 0, width: raster.width, height: raster.height }
  const find = (tiles: readonly Tile[]) => facesInTiles(raster, tiles, kernel, net)
  const seen = find([{ view: whole, ...SQUARE }])[0]!
  const traces = seen.filter(({ score }) => score < SURE)
  const isSure = traces.length < seen.length
  const closer = partsOf(raster)
    .filter((part) => !isSure || traces.some((trace) => isNear(part, trace, raster)))
    .flatMap((view) => find([{ view, ...SQUARE }])[0]!)
  const found = mergeFaces([...seen, ...closer])
  const doubtful = found.filter(({ score }) => score < SURE).slice(0, MOST_LOOKS)
  const again =
    doubtful.length === 0 ? [] : find(doubtful.map((face, index) => quarter(viewOf(face, raster), index)))
  const confirmed = doubtful.flatMap((face, index) => {
    const [best] = mergeFaces(again[index]!.filter(({ box }) => overlap(box, face.box) > SAME))
    if (best === undefined || best.score < CONFIRMED) return []
    return [{ ...best, score: (best.score + face.score) / 2 }]
  })
  const sure = found.filter(({ score }) => score >= SURE)
  return mergeFaces([...sure, ...confirmed].filter(({ score }) => score > LEAST_SCORE))
}

/** The square around a face that shows it best, in pixels. */
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

/** Side of a part, as a fraction of the picture's longer side; the shorter side, if that is hardly longer. */
const PART = 0.75
const HARDLY_MORE = 0.85

/** The squares at both ends, or at the corners of a nearly square picture; in a picture longer than two squares its halves. */
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

/** Whether a face is in the half or quarter of the picture that a part covers. */
function isNear(part: Rect, { box }: Face, { width, height }: Size): boolean {
  return (
    isOnSide(part.x, part.width, width, box.x + box.width / 2) &&
    isOnSide(part.y, part.height, height, box.y + box.height / 2)
  )
}

/** Whether a position, from 0 to 1, is on the part's side; a part as long as the picture covers both. */
function isOnSide(start: number, length: number, all: number, center: number): boolean {
  return length >= all || (start === 0 ? center < 0.5 : center >= 0.5)
}

/** A square of the net's input, in its pixels, and the part of the picture that it shows, letterboxed. */
interface Tile {
  readonly view: Rect
  readonly x: number
  readonly y: number
  readonly side: number
}

/** The whole input of the net. */
const SQUARE = { x: 0, y: 0, side: NET_SIDE }

function quarter(view: Rect, index: number): Tile {
  const side = NET_SIDE / TILES_ALONG
  return { view, x: (index % TILES_ALONG) * side, y: Math.floor(index / TILES_ALONG) * side, side }
}

/** The faces that one run of the net finds in each tile. */
function facesInTiles(raster: Raster, tiles: readonly Tile[], kernel: PhotoKernel, net: FaceNet): Face[][] {
  net.clear()
  for (const { view, x, y, side } of tiles) {
    kernel.letterbox(raster, view, sizeIn(side, view), net.at(x, y), side, net.line)
  }
  const outputs = net.run()
  return tiles.map((tile) => readFaces(outputs, tile, raster))
}

/** Size of a view fitted into a square. */
function sizeIn(side: number, { width, height }: Size): Size {
  const longer = Math.max(width, height)
  const scaled = (length: number) => Math.max(1, Math.round((side * length) / longer))
  return { width: scaled(width), height: scaled(height) }
}

function readFaces(outputs: Float32Array, { view, x: left, y: top, side }: Tile, raster: Size): Face[] {
  const size = sizeIn(side, view)
  const originX = left + ((side - size.width) >> 1)
  const originY = top + ((side - size.height) >> 1)
  /** From pixels of the net to fractions of the picture. */
  const place = (x: number, y: number): Point => ({
    x: (view.x + ((x - originX) / size.width) * view.width) / raster.width,
    y: (view.y + ((y - originY) / size.height) * view.height) / raster.height,
  })
  const faces: Face[] = []
  const cell = NET_SIDE / NET_CELLS
  for (let row = top / cell; row < (top + side) / cell; row++) {
    for (let column = left / cell; column < (left + side) / cell; column++) {
      const at = (row * NET_CELLS + column) * NET_OUTPUTS
      const score = sigmoid(outputs[at + LOGIT]!)
      if (score <= TRACE) continue
      faces.push(
        readFace(outputs, at, score, (x, y) => place((column + 0.5) * cell + x, (row + 0.5) * cell + y)),
      )
    }
  }
  return faces
}

/** @param place takes pixels of the net relative to the middle of the face's cell */
function readFace(
  outputs: Float32Array,
  at: number,
  score: number,
  place: (x: number, y: number) => Point,
): Face {
  const point = (offset: number) => place(outputs[at + offset]!, outputs[at + offset + 1]!)
  const [x, y, width, height] = [outputs[at]!, outputs[at + 1]!, outputs[at + 2]!, outputs[at + 3]!]
  const low = place(x - width / 2, y - height / 2)
  const high = place(x + width / 2, y + height / 2)
  return {
    score,
    box: { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y },
    eyes: [point(EYES[0]), point(EYES[1])],
    nose: point(NOSE),
    mouth: point(MOUTH),
  }
}

/** Without Math.exp, whose last bit differs between engines: e^−x = (e^(−x/1024))^1024 by a short series and ten squarings. */
function sigmoid(logit: number): number {
  const t = -Math.min(Math.max(logit, -30), 30) / 1024
  let e = 1 + t * (1 + t * (1 / 2 + t * (1 / 6 + t * (1 / 24 + t / 120))))
  for (let i = 0; i < 10; i++) e *= e
  return 1 / (1 + e)
}

/** Boxes that share more than this fraction of the smaller one are one face. */
const SAME = 0.5

/** Merges boxes of the same face into their mean, weighted by score. */
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
