import { crc32, deflateSync } from 'node:zlib'
import type { Deflate } from '../../card/encode/deflate.ts'

/** Workers' own zlib, by its Node name: as fast as Node's, and synchronous, which CompressionStream is not. */
export const workerDeflate: Deflate = {
  deflate: (data, level) => deflateSync(data, { level, memLevel: 9 }),
  crc32: (data) => crc32(data),
}
