import type { PhotoKernel } from '../scale/photo-kernel.ts'
import type { Raster, Rect, Size } from '../scale/raster.ts'
import type { Point } from '../crop/window.ts'
import { type FaceNet, NET_CELL, NET_OUTPUTS, netSides, type NetSize } from './face-net.ts'

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
/** Longer side of the net's input that shows the whole picture; and closer, so that small faces are large enough. */
const FAR = 192
const CLOSE = 256
/**
 * Doubtful faces are checked again, up to nine in one run of the net: each shows in a tile of its input. Measured on
 * 28 photos: as good as tiles of 96 pixels for four, which took twice as long.
 */
const TILE = 64
const MOST_LOOKS = 9
/** Side of the second look, in heights of the face. */
const LOOK = 2
/** Minimum score of the second look for a doubtful find. Measured: 9 of 120 real faces scored less, and all of 30 false ones. */
const CONFIRMED = 0.2
/** A confirmed find scores the mean of both looks; at or below this it is dropped: few of those are faces. */
const LEAST_SCORE = 0.3

/**
 * Finds faces in the whole picture, and closer: in the whole while no face is certain, else in the parts with a trace
 * of one. Each doubtful find gets a second look of its own: faces pass, folds and leaves fail.
 */
export function findFaces(raster: Raster, kernel: PhotoKernel, net: FaceNet): Face[] {
  const findIn = (view: Rect, longer: number) => {
    const size = inputFor(sizeWithin({ width: longer, height: longer }, view))
    return facesInTiles(raster, size, [{ view, x: 0, y: 0, ...size }], kernel, net)[0]!
  }
  const whole = { x: 0, y: 0, width: raster.width, height: raster.height }
  const seen = findIn(whole, FAR)
  const traces = seen.filter(({ score }) => score < SURE)
  const isSure = traces.length < seen.length
  const parts = partsOf(raster)
  const near = parts.filter((part) => !isSure || traces.some((trace) => isNear(part, trace, raster)))
  const isLong = Math.max(raster.width, raster.height) > 2 * Math.min(raster.width, raster.height)
  const closer =
    near.length === parts.length && !isLong ? findIn(whole, CLOSE) : near.flatMap((part) => findIn(part, FAR))
  const found = mergeFaces([...seen, ...closer])
  const doubtful = found.filter(({ score }) => score < SURE).slice(0, MOST_LOOKS)
  const looks = inTiles(doubtful.map((face) => viewOf(face, raster)))
  const again = looks.length === 0 ? [] : facesInTiles(raster, inputFor(around(looks)), looks, kernel, net)
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

/** A box of the net's input, in its pixels, and the part of the picture that it shows, letterboxed. */
interface Tile extends Rect {
  readonly view: Rect
}

/** Tiles in a square, row by row. */
function inTiles(views: readonly Rect[]): readonly Tile[] {
  const along = Math.ceil(Math.sqrt(views.length))
  return views.map((view, index) => {
    const [x, y] = [(index % along) * TILE, Math.floor(index / along) * TILE]
    return { view, x, y, width: TILE, height: TILE }
  })
}

/** The size from the input's origin that holds all tiles. */
function around(tiles: readonly Tile[]): Size {
  return {
    width: Math.max(...tiles.map(({ x, width }) => x + width)),
    height: Math.max(...tiles.map(({ y, height }) => y + height)),
  }
}

/** The smallest input that holds this size. */
function inputFor({ width, height }: Size): NetSize {
  return { width: sideFor(width), height: sideFor(height) }
}

function sideFor(length: number): NetSize['width'] {
  return netSides.find((side) => side >= length) ?? CLOSE
}

/** The faces that one run of the net, with an input of `size`, finds in each tile. */
function facesInTiles(
  raster: Raster,
  size: NetSize,
  tiles: readonly Tile[],
  kernel: PhotoKernel,
  net: FaceNet,
): Face[][] {
  const { at, line } = net.clear(size)
  for (const tile of tiles) {
    kernel.letterbox(raster, tile.view, sizeWithin(tile, tile.view), at(tile.x, tile.y), tile, line)
  }
  const outputs = net.run(size)
  return tiles.map((tile) => readFaces(outputs, size.width / NET_CELL, tile, raster))
}

/** Size of a view fitted into a box. */
function sizeWithin(box: Size, { width, height }: Size): Size {
  const scale = Math.min(box.width / width, box.height / height)
  const scaled = (length: number) => Math.max(1, Math.round(length * scale))
  return { width: scaled(width), height: scaled(height) }
}

/** @param columns cells in a row of the input */
function readFaces(outputs: Float32Array, columns: number, tile: Tile, raster: Size): Face[] {
  const { view, x: left, y: top } = tile
  const size = sizeWithin(tile, view)
  const originX = left + ((tile.width - size.width) >> 1)
  const originY = top + ((tile.height - size.height) >> 1)
  /** From pixels of the net to fractions of the picture. */
  const place = (x: number, y: number): Point => ({
    x: (view.x + ((x - originX) / size.width) * view.width) / raster.width,
    y: (view.y + ((y - originY) / size.height) * view.height) / raster.height,
  })
  const faces: Face[] = []
  for (let row = top / NET_CELL; row < (top + tile.height) / NET_CELL; row++) {
    for (let column = left / NET_CELL; column < (left + tile.width) / NET_CELL; column++) {
      const at = (row * columns + column) * NET_OUTPUTS
      const score = sigmoid(outputs[at + LOGIT]!)
      if (score <= TRACE) continue
      faces.push(
        readFace(outputs, at, score, (x, y) =>
          place((column + 0.5) * NET_CELL + x, (row + 0.5) * NET_CELL + y),
        ),
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
