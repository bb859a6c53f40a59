/** The platform's zlib, handed in so that the core imports no `node:` module. */
export interface Deflate {
  /** A zlib stream (RFC 1950) of `data`; level 0 to 9. */
  deflate(data: Uint8Array, level: number): Uint8Array
  /** CRC-32 as PNG and gzip use it. */
  crc32(data: Uint8Array): number
}
