import { fileType, type FileType } from '../../card/photo/files/file-type.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'

/**
 * Their decoders hold the whole picture several times: an AVIF of 25 million pixels, perhaps a file of some
 * kilobytes, takes 900 MB to decode. JPEG and PNG are downscaled while decoding.
 */
const HEAVY: ReadonlySet<FileType> = new Set(['AVIF', 'WebP', 'GIF', 'TIFF'])

/** Whether decoding a plan's photo may need much memory: such plans are drawn one at a time. */
export function isHeavy({ pictures }: CardPlan): boolean {
  return [...pictures.values()].some(({ file }) => HEAVY.has(fileType(file.bytes)))
}
