import { crc32, deflateSync } from 'node:zlib'
import type { Deflate } from '../../card/encode/deflate.ts'

/** Node's zlib; memory level 9 makes it a tenth faster at these sizes. */
export const nodeDeflate: Deflate = {
  deflate: (data, level) => deflateSync(data, { level, memLevel: 9 }),
  crc32: (data) => crc32(data),
}
