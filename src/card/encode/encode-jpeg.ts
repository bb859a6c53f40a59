import { concat } from '../../net/bytes.ts'
import type { Canvas } from '../ink/canvas.ts'
import { growTo } from '../ink/kernel-memory.ts'
import { codeWords, huffmanTable } from './huffman-table.ts'
import { END, jpegHead, KERNEL_TABLE_BYTES, scanHead, scans, tablesFor, type Chroma } from './jpeg-file.ts'

/** Work memory of src/kernel/jpeg.ts, rounded up. */
const WORK_BYTES = 4096
/** A kept block: see src/kernel/jpeg.ts. */
const BLOCK_BYTES = 136
/** Counters of symbols, or their codes. */
const SYMBOL_BYTES = 1024
/** First guess at the room a scan needs: two bytes a pixel are more than any quality below 98 takes. */
const BYTES_PER_PIXEL = 2
const LEAST_ROOM = 4096
const MORE = 4

/**
 * A canvas as a progressive JFIF file, each scan with the shortest codes for what it holds: about an eighth smaller than
 * a baseline file of the same pixels.
 * @param quality 1 to 100, as libjpeg counts
 * @param chroma 444 keeps thin red text sharp, 420 is smaller
 */
export function encodeJpeg({ surface }: Canvas, quality: number, chroma: Chroma = '420'): Uint8Array {
  const { kernel, width, height, plan } = surface
  const { quant, kernel: tables } = tablesFor(quality)
  const side = chroma === '420' ? 16 : 8
  const counts = [
    blocksOf(width, height, 8),
    blocksOf(width, height, side),
    blocksOf(width, height, side),
  ] as const
  const symbols = plan.scratch + KERNEL_TABLE_BYTES
  const work = symbols + SYMBOL_BYTES
  const luma = work + WORK_BYTES
  const blue = luma + counts[0] * BLOCK_BYTES
  const red = blue + counts[1] * BLOCK_BYTES
  const out = red + counts[2] * BLOCK_BYTES
  growTo(kernel, out)
  surface.bytes(plan.scratch, tables.length).set(tables)
  kernel.jpegBlocks(plan.scratch, work, luma, blue, red, side)

  const places = [luma, blue, red] as const
  const parts: ArrayLike<number>[] = [jpegHead(width, height, quant, chroma)]
  for (const scan of scans) {
    const [at, blocks] = [places[scan.component], counts[scan.component]]
    kernel.jpegCount(at, blocks, scan.from, scan.to, symbols)
    const table = huffmanTable(new Uint32Array(surface.bytes(symbols, SYMBOL_BYTES).slice().buffer))
    surface.bytes(symbols, SYMBOL_BYTES).set(new Uint8Array(codeWords(table).buffer))
    let length = 0
    for (let room = LEAST_ROOM + width * height * BYTES_PER_PIXEL; length === 0; room *= MORE) {
      growTo(kernel, out + room)
      length = kernel.jpegScan(at, blocks, scan.from, scan.to, symbols, out, out + room)
    }
    parts.push(scanHead(scan, table), surface.bytes(out, length).slice())
  }
  return concat([...parts, END])
}

function blocksOf(width: number, height: number, side: number): number {
  return Math.ceil(width / side) * Math.ceil(height / side)
}
