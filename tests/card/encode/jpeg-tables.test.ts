import sharp from 'sharp'
import { expect, test } from 'vitest'
import { quantTables, zigzag } from '../../../src/card/encode/jpeg-tables.ts'

/** The quantisation tables of a JPEG file, in zigzag order. */
function tablesIn(file: Uint8Array): Uint8Array[] {
  const tables: Uint8Array[] = []
  for (let at = 2; file[at + 1] !== 0xda; at += 2 + ((file[at + 2]! << 8) | file[at + 3]!))
    if (file[at + 1] === 0xdb) {
      const end = at + 2 + ((file[at + 2]! << 8) | file[at + 3]!)
      for (let from = at + 4; from < end; from += 65) tables.push(file.subarray(from + 1, from + 65))
    }
  return tables
}

const inZigzag = (table: Uint8Array) => Uint8Array.from(zigzag, (index) => table[index]!)

test.each([20, 50, 82, 95])('the steps for quality %i are those of libjpeg', async (quality) => {
  const flat = sharp({ create: { width: 16, height: 16, channels: 3, background: '#456' } })
  const file = new Uint8Array(await flat.jpeg({ quality, mozjpeg: false }).toBuffer())
  const { luma, chroma } = quantTables(quality)
  expect(tablesIn(file)).toEqual([inZigzag(luma), inZigzag(chroma)])
})
