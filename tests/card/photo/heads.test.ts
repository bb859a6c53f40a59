import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { composePhoto } from '../../../src/card/photo/compose-photo.ts'
import { createFaceNet } from '../../../src/card/photo/heads/face-net.ts'
import { openPhotoParts } from '../../../src/node/media/photo.ts'
import { peoplePhoto } from './people-photo.ts'

const { decoder, kernel } = openPhotoParts()
const net = createFaceNet(
  kernel.exports,
  new Uint8Array(readFileSync(new URL('../../../src/card/photo/heads/face-net.f16', import.meta.url))),
)

it('finds each head at its place and size, and no false positives', async () => {
  const people = [
    { x: 220, y: 250, half: 66 },
    { x: 640, y: 300, half: 90 },
  ]
  const { bytes } = await peoplePhoto(people)
  const { raster } = await decoder.decode(bytes, { r: 255, g: 255, b: 255 })
  const heads = composePhoto(raster, [], kernel, net)
    .heads.filter(({ weight }) => weight > 0.5)
    .toSorted((a, b) => a.x - b.x)
  expect(heads).toHaveLength(2)
  for (const [n, { x, y, half }] of people.entries()) {
    const head = heads[n]!
    // A head is about three of these halves high, hair and chin included, and its eyes are a little above its middle.
    expect((head.x + head.width / 2) * 900).toBeCloseTo(x, -1)
    expect(head.eyes * 600).toBeCloseTo(y - half / 5, -1)
    expect((head.height * 600) / half).toBeCloseTo(3.15, 0)
    expect(head.y * 600).toBeLessThan(y - half)
  }
})
