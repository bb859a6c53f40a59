import sharp from 'sharp'
import { concat } from '../../../src/net/bytes.ts'
import { scenePhoto } from '../../card/photo/scene-photo.ts'

/** Difference of neighbouring pixels in levels, so that the file is as large as a press photo. */
const GRAIN = 24

/** A press photo of 2000 × 1333 pixels and some 700 kB. */
export async function benchPhoto(): Promise<Uint8Array> {
  const { data, info } = await sharp(await scenePhoto())
    .raw()
    .toBuffer({ resolveWithObject: true })
  let seed = 1
  for (let at = 0; at < data.length; at++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    data[at] = Math.max(0, Math.min(255, data[at]! + ((seed >>> 24) % GRAIN) - GRAIN / 2))
  }
  const { width, height, channels } = info
  return new Uint8Array(
    await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 86 }).toBuffer(),
  )
}

/** The same picture in another file: a comment after the first marker has a number. */
export function photoAt(photo: Uint8Array, n: number): Uint8Array {
  return concat([photo.subarray(0, 2), [0xff, 0xfe, 0, 4, (n >> 8) & 255, n & 255], photo.subarray(2)])
}
