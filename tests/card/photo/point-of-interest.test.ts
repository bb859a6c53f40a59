import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pointOfInterest } from '../../../src/card/photo/point-of-interest.ts'
import { upright } from '../../../src/worker/media/upright.ts'
import { scenePhoto } from './scene-photo.ts'

/** The scene's figure spans 0.61 to 0.70 of its width, head at 0.48 and foot at 0.76 of its height. */
const scene = Buffer.from(await scenePhoto())
const square = { width: 1080, height: 1080 }

async function pixels(width: number, height: number, turn = 0) {
  const resized = await sharp(scene).resize(width, height).png().toBuffer()
  const { data, info } = await sharp(resized)
    .rotate(turn)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { words: new Uint32Array(new Uint8Array(data).buffer), width: info.width, height: info.height }
}

test('the figure is found', async () => {
  const { x, y } = pointOfInterest(upright(await pixels(1500, 1000), 1), square)
  expect(x).toBeGreaterThan(0.6)
  expect(x).toBeLessThan(0.72)
  expect(y).toBeGreaterThan(0.45)
  expect(y).toBeLessThan(0.75)
})

test('in a small copy, and in one stored on its side, it is the same', async () => {
  const large = pointOfInterest(upright(await pixels(1500, 1000), 1), square)
  expect(pointOfInterest(upright(await pixels(256, 171), 1), square)).toEqual(large)
  expect(pointOfInterest(upright(await pixels(1500, 1000, 270), 6), square)).toEqual(large)
})

test('where the whole picture is shown there is nothing to choose', async () => {
  expect(pointOfInterest(upright(await pixels(300, 200), 1), { width: 1200, height: 800 })).toEqual({
    x: 0.5,
    y: 0.5,
  })
})

test('one colour all over is cut in place, not out of it', () => {
  const plain = { width: 64, height: 32, words: new Uint32Array(64 * 32).fill(0xff808080) }
  const { x, y } = pointOfInterest(upright(plain, 1), square)
  expect(x).toBeGreaterThanOrEqual(0)
  expect(x).toBeLessThanOrEqual(1)
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y).toBeLessThanOrEqual(1)
})
