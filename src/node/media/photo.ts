import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { Metadata, Sharp, SharpOptions } from 'sharp'
import { gammaColors } from '../../card/photo/color/color-map.ts'
import { readColors } from '../../card/photo/color/icc-profile.ts'
import type { Rgb } from '../../card/contract/color.ts'
import { createPhotoCutter } from '../../card/photo/cut-photo.ts'
import { decodeJpegPhoto } from '../../card/photo/files/decode-jpeg.ts'
import { commonRows, type FilledWebp, fillWebp } from '../../card/photo/files/fill-webp.ts'
import { fileType, type FileType } from '../../card/photo/files/file-type.ts'
import { readJpegHeader, type JpegHeader } from '../../card/photo/files/jpeg-header.ts'
import { createJpegDecoder, type JpegDecoder } from '../../card/photo/files/jpeg-turbo.ts'
import { mendPng } from '../../card/photo/files/mend-png.ts'
import { pngGamma, pngSize } from '../../card/photo/files/png-header.ts'
import { checkPixels, damaged, MOST_MISSING, notTaken } from '../../card/photo/files/refuse-file.ts'
import { workingEighths, workingSize } from '../../card/photo/files/working-size.ts'
import type { DecodedPhoto, PhotoCutter, PhotoDecoder } from '../../card/photo/photo.ts'
import { startPhotoKernel, type PhotoKernel } from '../../card/photo/scale/photo-kernel.ts'
import type { Raster, Size } from '../../card/photo/scale/raster.ts'
import { Problem } from '../../problem.ts'
import { resolveFile } from '../files/package-files.ts'

type SharpModule = typeof import('sharp')

/** SVG is excluded on purpose: it can load resources, and is no photo. */
const TAKEN = ['JPEG', 'PNG', 'WebP', 'AVIF', 'GIF', 'TIFF'] as const satisfies readonly FileType[]

/** checkPixels limits pixels, by format. */
const ANY_SIZE = { limitInputPixels: false } as const
/** A picture with errors may be usable; a truncated one is not. */
const strict: SharpOptions = { ...ANY_SIZE, failOn: 'warning' }
const lenient: SharpOptions = { ...ANY_SIZE, failOn: 'truncated' }
const anyFault: SharpOptions = { ...ANY_SIZE, failOn: 'none' }

/** Each decoding may take some 200 MB; also prevents decoding a photo twice for two formats. */
const DECODED_AT_ONCE = 1

/** Crops photos decoded by sharp and libjpeg-turbo; both are loaded with the first photo. */
export function loadPhotoCutter(kernel = loadPhotoKernel()): PhotoCutter {
  return createPhotoCutter({
    ...openPhotoParts(kernel),
    readFaceNet: async () => readFile(resolveFile('#root/src/card/photo/heads/face-net.f16')),
    decodedAtOnce: DECODED_AT_ONCE,
  })
}

export function loadPhotoKernel(): PhotoKernel {
  return startPhotoKernel(loadModule('#root/src/kernel/photo.wasm'))
}

/** The photo decoders, and the kernel that scales photos. */
export function openPhotoParts(kernel = loadPhotoKernel()): {
  readonly decoder: PhotoDecoder
  readonly kernel: PhotoKernel
} {
  return { decoder: createPhotoDecoder(kernel), kernel }
}

function createPhotoDecoder(kernel: PhotoKernel): PhotoDecoder {
  let loading: Promise<SharpModule> | undefined
  let turbo: JpegDecoder | undefined

  return {
    async decode(bytes, background) {
      const type = fileType(bytes)
      if (!(TAKEN as readonly FileType[]).includes(type)) throw notTaken(type, TAKEN)
      loading ??= import('sharp').then((module) => module)
      const { default: sharp } = await loading
      const header = type === 'JPEG' ? readJpegHeader(bytes) : undefined
      if (header && isPlainJpeg(header)) {
        checkPixels(type, header.width, header.height)
        // At full size libvips is faster, with the same pixels.
        const whole = workingEighths(header) === 8 ? await decodeWhole(sharp, bytes, header) : undefined
        if (whole) return whole
        turbo ??= createJpegDecoder(loadModule('@cwasm/jpeg-turbo/jpeg-turbo.wasm'))
        try {
          return decodeJpegPhoto(bytes, header, turbo, kernel)
        } catch (error) {
          // libvips continues after some errors that stop the other decoder.
          if (!(error instanceof Problem)) throw error
        }
      }
      return decodeAny(sharp, bytes, type, background)
    },
  }
}

/** JPEGs that wasm can decode too, in RGB instead of ink; other profiles need libvips' colour management. */
function isPlainJpeg({ components, usual, profile }: JpegHeader): boolean {
  return usual && components !== 4 && readColors(profile) !== 'unknown'
}

/** Undefined if the file has errors: the other decoder then shows what is left of it. */
async function decodeWhole(
  sharp: SharpModule['default'],
  bytes: Uint8Array,
  { profile }: JpegHeader,
): Promise<DecodedPhoto | undefined> {
  try {
    const raster = await rawRgb(
      sharp(bytes, { ...strict, ignoreIcc: true })
        .autoOrient()
        .toColourspace('srgb'),
    )
    return { raster, source: { width: raster.width, height: raster.height }, colors: readColors(profile) }
  } catch {
    return undefined
  }
}

async function decodeAny(
  sharp: SharpModule['default'],
  bytes: Uint8Array,
  type: FileType,
  background: Rgb,
): Promise<DecodedPhoto> {
  const fillings = type === 'WebP' ? fillWebp(bytes) : []
  const readable = fillings[0]?.filled ?? bytes
  const header = await readHeader(() => sharp(readable, type === 'GIF' ? anyFault : lenient), type)
  const { width, height, orientation = 1 } = header
  const source = orientation >= 5 ? { width: height, height: width } : { width, height }
  const decode = async (options: SharpOptions) => decodeScaled(sharp(bytes, options), source, background)
  const gamma = type === 'PNG' ? pngGamma(bytes) : undefined
  if (fillings.length > 0) {
    const raster = await webpRows(fillings, async (file) =>
      decodeScaled(sharp(file, anyFault), source, background),
    )
    if (raster === undefined) throw damaged(type)
    const transparent = header.hasAlpha === true
    return { raster, source: { ...source, damaged: true }, colors: 'plain', transparent }
  }
  const rest = {
    colors: (gamma !== undefined && gammaColors(gamma)) || 'plain',
    transparent: header.hasAlpha === true,
  } as const
  try {
    return { ...rest, raster: await decode(strict), source }
  } catch {
    // Decoded with its errors below, and marked as damaged.
  }
  try {
    const raster = await decode(lenient)
    const drawn = type === 'TIFF' ? filledRows(raster) : raster
    if (drawn !== undefined) return { ...rest, raster: drawn, source: { ...source, damaged: true } }
    throw damaged(type)
  } catch (cause) {
    const raster = await decodeRows(sharp, bytes, type, background)
    if (raster === undefined) throw damaged(type, cause)
    return { ...rest, raster, source: { ...source, damaged: true } }
  }
}

/** The available rows of a truncated WebP. Decodes sequentially, because each takes the memory of a photo. */
async function webpRows(
  fillings: readonly FilledWebp[],
  decode: (file: Uint8Array) => Promise<Raster>,
): Promise<Raster | undefined> {
  for (const filling of fillings) {
    try {
      return commonRows(await decode(filling.filled), await decode(filling.shorter))
    } catch {
      // With other padding it may be decodable.
    }
  }
  return undefined
}

/** libvips leaves missing parts of a TIFF black: strips below the end of the file, tiles to the right of it. */
function filledRows({ width, height, rgb }: Raster): Raster | undefined {
  let rows = height
  const edge = Math.min(width, BLACK_EDGE) * 3
  const isBlack = (row: number): boolean => {
    const end = (row + 1) * width * 3
    return rgb.subarray(end - edge, end).every((value) => value === 0)
  }
  while (rows > 0 && isBlack(rows - 1)) rows--
  if (rows < height * (1 - MOST_MISSING)) return undefined
  return { width, height: rows, rgb: rgb.subarray(0, rows * width * 3) }
}

/** Number of pixels at the right edge that are never all black in a photo. */
const BLACK_EDGE = 64

/** The available rows of a truncated PNG, or of a truncated GIF's first frame. */
async function decodeRows(
  sharp: SharpModule['default'],
  bytes: Uint8Array,
  type: FileType,
  background: Rgb,
): Promise<Raster | undefined> {
  try {
    if (type === 'PNG') return await pngRows(sharp, bytes, background)
    if (type === 'GIF') return await gifRows(sharp, bytes, background)
  } catch {
    // Nothing is usable.
  }
  return undefined
}

async function pngRows(
  sharp: SharpModule['default'],
  bytes: Uint8Array,
  background: Rgb,
): Promise<Raster | undefined> {
  const mended = mendPng(bytes, crc32)
  const rows = mended && pngSize(mended)
  return rows ? decodeScaled(sharp(mended, lenient), rows, background) : undefined
}

/** Upright, at working size, on a background. @param source size of the upright picture */
async function decodeScaled(image: Sharp, source: Size, background: Rgb): Promise<Raster> {
  const { width, height } = workingSize(source)
  return rawRgb(
    image.autoOrient().resize(width, height, { fit: 'fill' }).flatten({ background }).toColourspace('srgb'),
  )
}

/** libvips leaves missing rows transparent. */
async function gifRows(
  sharp: SharpModule['default'],
  bytes: Uint8Array,
  background: Rgb,
): Promise<Raster | undefined> {
  const open = () => sharp(bytes, anyFault)
  const { data, info } = await open()
    .ensureAlpha()
    .extractChannel(3)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const reached = Math.floor((data.lastIndexOf(OPAQUE) + 1) / info.width)
  if (reached < info.height * (1 - MOST_MISSING)) return undefined
  return rawRgb(
    open()
      .extract({ left: 0, top: 0, width: info.width, height: reached })
      .flatten({ background })
      .toColourspace('srgb'),
  )
}

const OPAQUE = 255

async function readHeader(open: () => Sharp, type: FileType): Promise<Metadata> {
  let metadata: Metadata
  try {
    metadata = await open().metadata()
  } catch (cause) {
    throw damaged(type, cause)
  }
  if (metadata.format === 'heif' && metadata.compression === 'hevc') throw notTaken('HEIC', TAKEN)
  checkPixels(type, metadata.width, metadata.height)
  return metadata
}

async function rawRgb(image: Sharp): Promise<Raster> {
  const { data, info } = await image
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const rgb = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return { width: info.width, height: info.height, rgb }
}

function loadModule(specifier: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(resolveFile(specifier)))
}
