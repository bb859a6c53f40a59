import { LRUCache } from 'lru-cache'
import type { Focus } from '../../article/image.ts'
import { Problem } from '../../problem.ts'
import type { Rgb } from '../contract/color.ts'
import { applyColors } from './color/color-map.ts'
import { composePhoto } from './compose-photo.ts'
import { chooseWindow, type Composition, type GivenCrop, givenCrop } from './crop/choose-window.ts'
import { readRegions } from './crop/read-regions.ts'
import { inside } from './crop/window.ts'
import { createFaceNet, type FaceNet } from './heads/face-net.ts'
import type { Head } from './heads/heads.ts'
import type { DecodedPhoto, Photo, PhotoBox, PhotoCutter, PhotoDecoder, PhotoFile } from './photo.ts'
import { createLendingCache } from './lending-cache.ts'
import type { PhotoKernel } from './scale/photo-kernel.ts'
import type { Rect, Size } from './scale/raster.ts'
import { takeTurns } from './take-turns.ts'

export interface CutterParts {
  readonly decoder: PhotoDecoder
  readonly kernel: PhotoKernel
  /** Reads heads/face-net.f16: with the first photo. */
  readonly readFaceNet: () => Promise<Uint8Array>
  /** Room for decoded photos, at up to 13 MB each; one is held in any case. */
  readonly rasterBytes?: number | undefined
  /** Room for cut photos, at 3 to 8 MB each. */
  readonly cutBytes?: number | undefined
  /** Photos decoded at the same time, the others waiting; absent: no bound. */
  readonly decodedAtOnce?: number | undefined
  /** Milliseconds that a photo waits for others at most; absent: no bound. */
  readonly longestWait?: number | undefined
}

/** Two photos: one that is drawn in all its formats, one that is decoded meanwhile. */
const RASTER_BYTES = 28 * 1024 * 1024
/** A pack's worth of cuts. */
const CUT_BYTES = 24 * 1024 * 1024
/** What was seen in a photo takes some 20 kB. */
const COMPOSITIONS = 200
const CROPS = 1000
/** Smaller photos are tracking pixels, or would be a blur. */
const LEAST_SIDE = 64

type ChosenCrop = Pick<Photo, 'window' | 'heads' | 'cutHeads' | 'saving' | 'cutGiven' | 'givenMiddle'>

const WHITE: Rgb = { r: 255, g: 255, b: 255 }

/** Cuts photos for cards: each file is decoded once and looked at once, however many formats show it. */
export function createPhotoCutter(parts: CutterParts): PhotoCutter {
  const { decoder, kernel } = parts
  const rasters = createLendingCache<DecodedPhoto>(
    parts.rasterBytes ?? RASTER_BYTES,
    ({ raster }) => raster.rgb,
  )
  /** The same crop lies under many titles. */
  const cuts = createLendingCache<Uint8Array>(parts.cutBytes ?? CUT_BYTES, (pixels) => pixels)
  const compositions = new LRUCache<string, Composition>({ max: COMPOSITIONS })
  const crops = new LRUCache<string, ChosenCrop>({ max: CROPS })
  const inTurn = takeTurns(parts.decodedAtOnce ?? Infinity, parts.longestWait)
  let net: FaceNet | undefined

  /** Lent: to be given back. */
  async function decoded({ bytes, digest }: PhotoFile, background: Rgb): Promise<DecodedPhoto> {
    const onGround = `${digest} ${background.r} ${background.g} ${background.b}`
    const known = rasters.lend(digest) ?? rasters.lend(onGround)
    if (known) return known
    return inTurn(async () => {
      const late = rasters.lend(digest) ?? rasters.lend(onGround)
      if (late) return late
      const photo = await decoder.decode(bytes, background)
      refuseTiny(photo.source)
      return rasters.add(photo.transparent === true ? onGround : digest, photo)
    })
  }

  async function composed(file: PhotoFile, { raster }: DecodedPhoto): Promise<Composition> {
    const known = compositions.get(file.digest)
    if (known) return known
    net ??= await readNet()
    const composition = composePhoto(raster, readRegions(file.bytes), kernel, net)
    // Without the net, because it could not be read, the next card tries again.
    if (net) compositions.set(file.digest, composition)
    return composition
  }

  async function readNet(): Promise<FaceNet | undefined> {
    try {
      return createFaceNet(kernel.exports, await parts.readFaceNet())
    } catch {
      return undefined
    }
  }

  /** Cuts and scales, unless the same was cut before. Lent. */
  function pixelsOf(
    file: PhotoFile,
    photo: DecodedPhoto,
    window: Rect,
    size: Size,
    box: PhotoBox,
  ): Uint8Array {
    const ground = photo.transparent === true ? box.background : undefined
    const key = JSON.stringify([file.digest, window, size.width, size.height, box.tone, ground])
    const known = cuts.lend(key)
    if (known) return known
    const pixels = kernel.scale(photo.raster, inPixels(window, photo.raster), size, 'cubic')
    if (typeof photo.colors === 'object') applyColors(pixels, photo.colors)
    if (box.tone === 'grey') makeGrey(pixels)
    return cuts.add(key, pixels)
  }

  async function cutFrom(file: PhotoFile, photo: DecodedPhoto, box: PhotoBox): Promise<Photo> {
    const { raster, source } = photo
    if (box.fit === 'whole') {
      const place = wholeIn(box, raster)
      const size = sizeAt(place, box)
      const pixels = pixelsOf(file, photo, WHOLE, size, box)
      return { ...place, pixels, size, window: WHOLE, source, heads: 0, cutHeads: 0, cutGiven: false }
    }
    const chosen = chosenFor(file, raster, await composed(file, photo), box)
    const place = { x: 0, y: 0, width: box.width, height: box.height }
    const size = sizeAt(place, box)
    return { ...place, ...chosen, pixels: pixelsOf(file, photo, chosen.window, size, box), size, source }
  }

  /** Where to cut, and what that costs: worked out once for all the titles over it. */
  function chosenFor(
    { digest }: PhotoFile,
    raster: Size,
    composition: Composition,
    { width, height, covered, given: asked, subject }: PhotoBox,
  ): ChosenCrop {
    const key = JSON.stringify([digest, width, height, covered, asked, subject])
    const known = crops.get(key)
    if (known) return known
    const box = { width, height, covered, subject }
    const given = givenCrop(composition, { ...box, given: asked })
    const window = chooseWindow(composition, raster, { ...box, given })
    const chosen = {
      window,
      ...headsCut(composition, raster, { ...box, given }, window),
      ...givenCut(given, window),
    }
    // What was composed without the net is not kept either.
    if (compositions.has(digest)) crops.set(key, chosen)
    return chosen
  }

  return {
    async cut(file, box) {
      const photo = await decoded(file, box.background ?? WHITE)
      try {
        return await cutFrom(file, photo, box)
      } finally {
        rasters.giveBack(photo)
      }
    },
    giveBack({ pixels }) {
      cuts.giveBack(pixels)
    },
  }
}

const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 }

function refuseTiny({ width, height }: Size): void {
  if (Math.min(width, height) >= LEAST_SIDE) return
  throw new Problem(
    'unsupported-media',
    `The photo is ${width} × ${height} pixels; ${LEAST_SIDE} on the shorter side are the least that can be shown.`,
  )
}

function inPixels({ x, y, width, height }: Rect, raster: Size): Rect {
  return {
    x: x * raster.width,
    y: y * raster.height,
    width: width * raster.width,
    height: height * raster.height,
  }
}

function sizeAt({ width, height }: Size, { scale = 1 }: PhotoBox): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The largest place in the middle of the box that has the picture's shape. */
function wholeIn(box: Size, picture: Size): Rect {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  const width = Math.min(box.width, Math.max(1, Math.round(picture.width * scale)))
  const height = Math.min(box.height, Math.max(1, Math.round(picture.height * scale)))
  return { x: (box.width - width) >> 1, y: (box.height - height) >> 1, width, height }
}

/** Heads surer than this are spoken of. */
const SURE = 0.5
const WHOLE_HEAD = 0.9

/** Heads that are cut, and a focus by which they would not be. */
function headsCut(
  composition: Composition,
  picture: Size,
  box: PhotoBox,
  window: Rect,
): Pick<Photo, 'heads' | 'cutHeads' | 'saving'> {
  if (box.given?.crop) return { heads: 0, cutHeads: 0 }
  const counted = countedHeads(composition, box.given?.focus)
  const cut = cutOf(counted, window)
  if (cut === 0) return { heads: counted.length, cutHeads: 0 }
  const saving = composition.heads
    .filter(({ weight }) => weight > SURE)
    .toSorted((a, b) => b.weight * b.width * b.height - a.weight * a.width * a.height)
    .map(({ x, y, width, height }): Focus => ({ x: x + width / 2, y: y + height / 2 }))
    .find((focus) => {
      const tried = chooseWindow(composition, picture, { ...box, given: { focus } })
      return cutOf(countedHeads(composition, focus), tried) === 0
    })
  return { heads: counted.length, cutHeads: cut, saving }
}

/** Of the heads found for sure; where one was marked by the focus, of that one alone. */
function countedHeads({ heads }: Composition, focus: Focus | undefined): readonly Head[] {
  const sure = heads.filter((head) => head.weight > SURE)
  const marked = focus && sure.filter((head) => isIn(focus, head))
  return marked && marked.length > 0 ? marked : sure
}

function cutOf(heads: readonly Head[], window: Rect): number {
  return heads.filter((head) => inside(head, window) < WHOLE_HEAD).length
}

function isIn({ x, y }: Focus, box: Rect): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

/** A given crop may lose this much to the box's shape without being spoken of. */
const GIVEN_KEPT = 0.98

function givenCut(given: GivenCrop | undefined, window: Rect): Pick<Photo, 'cutGiven' | 'givenMiddle'> {
  if (given?.crop) {
    const { x, y, width, height } = given.crop
    if (inside(given.crop, window) >= GIVEN_KEPT) return { cutGiven: false }
    return { cutGiven: true, givenMiddle: { x: x + width / 2, y: y + height / 2 } }
  }
  return { cutGiven: given?.focus !== undefined && !isIn(given.focus, window) }
}

/** By luma (ITU-R BT.709). */
function makeGrey(rgba: Uint8Array): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const grey = Math.round(0.2126 * rgba[at]! + 0.7152 * rgba[at + 1]! + 0.0722 * rgba[at + 2]!)
    rgba.fill(grey, at, at + 3)
  }
}
