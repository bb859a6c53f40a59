import { crc32, deflateSync } from 'node:zlib'
import type { Zlib } from '../../card/encode/encode-png.ts'

/** Node's zlib; memory level 9 makes it a tenth faster at these sizes. */
export const nodeZlib: Zlib = {
  deflate: (data, level) => deflateSync(data, { level, memLevel: 9 }),
  crc32: (data) => crc32(data),
}
