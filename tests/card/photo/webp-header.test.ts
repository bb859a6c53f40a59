import { expect, test } from 'vitest'
import { webpHeader } from '../../../src/card/photo/files/webp-header.ts'
import { concat, utf8 } from '../../../src/net/bytes.ts'

const chunk = (name: string, body: readonly number[]) =>
  concat([utf8(name), [body.length, 0, 0, 0], body, body.length % 2 === 1 ? [0] : []])

test('reads size, animation, transparency and profile of an extended WebP file', () => {
  const file = concat([
    utf8('RIFF....WEBP'),
    chunk('VP8X', [0x12, 0, 0, 0, 0x8f, 0x01, 0, 0x2b, 0x01, 0]),
    chunk('ICCP', [7, 8, 9]),
    chunk('XMP ', [1, 2]),
  ])
  expect(webpHeader(file)).toEqual({
    width: 400,
    height: 300,
    animated: true,
    alpha: true,
    orientation: 1,
    profile: Uint8Array.of(7, 8, 9),
  })
})
