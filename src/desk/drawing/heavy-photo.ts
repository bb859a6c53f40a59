import { fileType, type FileType } from '../../card/photo/files/file-type.ts'
import type { CardPlan } from '../../card/plan/card-plan.ts'

/**
 * Their decoders hold the whole picture, several times over: an AVIF of 25 million pixels, which may be a file of some
 * kilobytes, takes 900 MB while it is read. JPEG and PNG are made smaller as they are read.
 */
const HEAVY: ReadonlySet<FileType> = new Set(['AVIF', 'WebP', 'GIF', 'TIFF'])

/** Whether decoding what a plan shows may take much memory: such plans are drawn one at a time. */
export function isHeavy({ pictures }: CardPlan): boolean {
  return [...pictures.values()].some(({ file }) => HEAVY.has(fileType(file.bytes)))
}
