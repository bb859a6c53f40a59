import { LRUCache } from 'lru-cache'
import { Problem } from '../../problem.ts'
import type { Rgb } from '../contract/color.ts'
import { applyColors } from './color/color-map.ts'
import { composePhoto } from './compose-photo.ts'
import { chooseWindow, type Composition, givenCrop } from './crop/choose-window.ts'
import { judgeCrop } from './crop/judge-crop.ts'
import { readRegions } from './crop/read-regions.ts'
import { createFaceNet, type FaceNet } from './heads/face-net.ts'
import type { DecodedPhoto, PhotoBox, PhotoCrop, PhotoCutter, PhotoDecoder, PhotoFile } from './photo.ts'
import { createLendingCache } from './lending-cache.ts'
import type { PhotoKernel } from './scale/photo-kernel.ts'
import type { Rect, Size } from './scale/raster.ts'
import { takeTurns } from './take-turns.ts'

export interface CutterParts {
  readonly decoder: PhotoDecoder
  readonly kernel: PhotoKernel
  /** Reads heads/face-net.f16, with the first photo. */
  readonly readFaceNet: () => Promise<Uint8Array>
  /** Bytes for decoded photos, up to 13 MB each; at least one is kept. */
  readonly rasterBytes?: number | undefined
  /** Bytes for cropped photos, 3 to 8 MB each. */
  readonly cutBytes?: number | undefined
  /** Number of photos decoded concurrently; absent: no limit. */
  readonly decodedAtOnce?: number | undefined
  /** Maximum wait for others, in milliseconds; absent: no limit. */
  readonly longestWait?: number | undefined
}

/** Two photos: one is drawn in all formats while the next is decoded. */
const RASTER_BYTES = 28 * 1024 * 1024
/** A pack's worth of cuts. */
const CUT_BYTES = 24 * 1024 * 1024
/** Number of analysed photos; about 20 kB each. */
const SEEN = 200
const CROPS = 1000
/** Pixels; smaller photos are tracking pixels, or would be blurred. */
const LEAST_SIDE = 64

/** What is known of a photo after its analysis. */
interface Seen extends Pick<DecodedPhoto, 'source'> {
  readonly composition: Composition
  /** Of the decoded picture; the file's may be larger. */
  readonly size: Size
}

type ChosenCrop = Omit<PhotoCrop, 'source' | keyof Rect>

const WHITE: Rgb = { r: 255, g: 255, b: 255 }

/** Crops photos for cards: each file is decoded and analysed once for all formats. */
export function createPhotoCutter(parts: CutterParts): PhotoCutter {
  const { decoder, kernel } = parts
  const rasters = createLendingCache<DecodedPhoto>(
    parts.rasterBytes ?? RASTER_BYTES,
    ({ raster }) => raster.rgb,
  )
  /** Many titles share the same crop. */
  const cuts = createLendingCache<Uint8Array>(parts.cutBytes ?? CUT_BYTES, (pixels) => pixels)
  const seen = new LRUCache<string, Seen>({ max: SEEN })
  const crops = new LRUCache<string, ChosenCrop>({ max: CROPS })
  const inTurn = takeTurns(parts.decodedAtOnce ?? Infinity, parts.longestWait)
  let net: FaceNet | undefined

  /** Lent: must be given back. */
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

  async function look(file: PhotoFile, { raster, source }: DecodedPhoto): Promise<Seen> {
    const known = seen.get(file.digest)
    if (known) return known
    net ??= await readNet()
    const composition = composePhoto(raster, readRegions(file.bytes), kernel, net)
    const { width, height } = raster
    const found = { composition, size: { width, height }, source }
    // Not cached without the net: if it could not be read, the next card tries again.
    if (net) seen.set(file.digest, found)
    return found
  }

  async function readNet(): Promise<FaceNet | undefined> {
    try {
      return createFaceNet(kernel.exports, await parts.readFaceNet())
    } catch {
      return undefined
    }
  }

  /** Crops and scales, or reuses an earlier result. Lent. */
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

  /** Where to crop, and what is lost: computed once for all titles. */
  function cropFrom({ digest }: PhotoFile, { composition, size, source }: Seen, box: PhotoBox): PhotoCrop {
    const { width, height, covered, given: asked, subject } = box
    const key = JSON.stringify([digest, width, height, covered, asked, subject])
    let chosen = crops.get(key)
    if (chosen === undefined) {
      const shape = { width, height, covered, subject }
      const given = givenCrop(composition, { ...shape, given: asked })
      const window = chooseWindow(composition, size, { ...shape, given })
      chosen = { window, ...judgeCrop(composition, size, { ...shape, given }, window) }
      // Without the net the analysis is not kept, so the crop is not either.
      if (seen.has(digest)) crops.set(key, chosen)
    }
    return { x: 0, y: 0, width, height, ...chosen, source }
  }

  async function cropOf(file: PhotoFile, photo: DecodedPhoto, box: PhotoBox): Promise<PhotoCrop> {
    if (box.fit === 'whole') return { ...wholeIn(box, photo.raster), ...UNCUT, source: photo.source }
    return cropFrom(file, await look(file, photo), box)
  }

  async function withDecoded<result>(
    file: PhotoFile,
    { background = WHITE }: PhotoBox,
    use: (photo: DecodedPhoto) => Promise<result>,
  ): Promise<result> {
    const photo = await decoded(file, background)
    try {
      return await use(photo)
    } finally {
      rasters.giveBack(photo)
    }
  }

  return {
    async cut(file, box) {
      return withDecoded(file, box, async (photo) => {
        const crop = await cropOf(file, photo, box)
        const size = sizeAt(crop, box)
        return { ...crop, pixels: pixelsOf(file, photo, crop.window, size, box), size }
      })
    },
    async crop(file, box) {
      const known = seen.get(file.digest)
      if (known && box.fit !== 'whole') return cropFrom(file, known, box)
      return withDecoded(file, box, async (photo) => cropOf(file, photo, box))
    },
    giveBack({ pixels }) {
      cuts.giveBack(pixels)
    },
  }
}

/** The crop of a picture that is shown whole. */
const UNCUT: ChosenCrop = {
  window: { x: 0, y: 0, width: 1, height: 1 },
  heads: 0,
  cutHeads: 0,
  coveredHeads: 0,
  cutGiven: false,
}

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

/** The largest centred rectangle in the box with the picture's shape. */
function wholeIn(box: Size, picture: Size): Rect {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  const width = Math.min(box.width, Math.max(1, Math.round(picture.width * scale)))
  const height = Math.min(box.height, Math.max(1, Math.round(picture.height * scale)))
  return { x: (box.width - width) >> 1, y: (box.height - height) >> 1, width, height }
}

/** By luma (ITU-R BT.709). */
function makeGrey(rgba: Uint8Array): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const grey = Math.round(0.2126 * rgba[at]! + 0.7152 * rgba[at + 1]! + 0.0722 * rgba[at + 2]!)
    rgba.fill(grey, at, at + 3)
  }
}
