import type { Canvas } from '../ink/canvas.ts'
import { growTo } from '../ink/kernel-memory.ts'
import { END, jpegHead, KERNEL_TABLE_BYTES, tablesFor, type Chroma } from './jpeg-head.ts'

/** Work memory of the scan, at least WORK_BYTES of src/kernel/jpeg.ts. */
const WORK_BYTES = 4096
/** First guess at the room a scan needs: two bytes a pixel are more than any quality below 98 takes. */
const BYTES_PER_PIXEL = 2
const MORE = 4
/** A row of units at its worst, which must fit before it is begun. */
const ROW_BYTES_PER_PIXEL = 180

/**
 * A canvas as a baseline JFIF file.
 * @param quality 1 to 100, as libjpeg counts
 * @param chroma 444 keeps thin red text sharp, 420 is smaller
 */
export function encodeJpeg({ surface }: Canvas, quality: number, chroma: Chroma = '420'): Uint8Array {
  const { kernel, width, height, plan } = surface
  const { quant, kernel: tables } = tablesFor(quality)
  const work = plan.scratch + KERNEL_TABLE_BYTES
  const out = work + WORK_BYTES
  growTo(kernel, out)
  surface.bytes(plan.scratch, tables.length).set(tables)
  let length = 0
  for (let room = width * height * BYTES_PER_PIXEL; length === 0; room *= MORE) {
    const limit = out + room + (width + 16) * ROW_BYTES_PER_PIXEL
    growTo(kernel, limit)
    length = kernel.jpegScan(plan.scratch, work, out, limit, chroma === '420' ? 16 : 8)
  }
  const head = jpegHead(width, height, quant, chroma)
  const file = new Uint8Array(head.length + length + END.length)
  file.set(head)
  file.set(surface.bytes(out, length), head.length)
  file.set(END, head.length + length)
  return file
}
