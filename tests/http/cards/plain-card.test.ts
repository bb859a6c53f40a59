import { decode } from 'fast-png'
import { expect, it } from 'vitest'
import { plainCard } from '../../../src/http/cards/plain-card.ts'
import { riverPost } from '../test-app.ts'

it('is a valid PNG: paper, with a bar of the accent at the bottom', () => {
  const card = plainCard({ width: 1201, height: 630 }, riverPost)
  const { width, height, depth, palette, data } = decode(card.bytes)
  expect({ width, height, depth }).toEqual({ width: 1201, height: 630, depth: 1 })
  expect(palette).toEqual([
    [0xfb, 0xfa, 0xf7],
    [0xb3, 0x26, 0x1e],
  ])
  const rowBytes = Math.ceil(1201 / 8)
  expect(data[0]).toBe(0)
  expect(data[rowBytes * 577 - 1]).toBe(0)
  expect(data[rowBytes * 577]).toBe(0xff)
})
