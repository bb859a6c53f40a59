import { describe, expect, it } from 'vitest'
import { encodeWithinBudget } from '../../../src/card/encode/byte-budget.ts'

/** Encoders that only return files of a given size. */
function weighed(png: number, jpeg: (quality: number, chroma: string) => number) {
  const asked: string[] = []
  const encoders = {
    png() {
      asked.push('png')
      return new Uint8Array(png)
    },
    jpeg(quality: number, chroma: string) {
      asked.push(`${quality} ${chroma}`)
      return new Uint8Array(jpeg(quality, chroma))
    },
  }
  return { encoders, asked }
}

const format = { name: 'og', maxBytes: 1000 } as const

describe('left to choose', () => {
  it('a flat card is PNG', () => {
    const { encoders, asked } = weighed(900, () => 100)
    const card = encodeWithinBudget(encoders, { type: 'auto', hasPhoto: false, format })
    expect(card).toMatchObject({ type: 'png', contentType: 'image/png', verdicts: [] })
    expect(asked).toEqual(['png'])
  })

  it('a flat card too heavy as PNG is JPEG of full chroma', () => {
    const { encoders, asked } = weighed(1001, () => 500)
    expect(encodeWithinBudget(encoders, { type: 'auto', hasPhoto: false, format }).type).toBe('jpg')
    expect(asked).toEqual(['png', '88 444'])
  })

  it('a photo card is JPEG, without trying PNG', () => {
    const { encoders, asked } = weighed(1, () => 1000)
    const card = encodeWithinBudget(encoders, { type: 'auto', hasPhoto: true, format })
    expect(card).toMatchObject({ type: 'jpg', contentType: 'image/jpeg', verdicts: [] })
    expect(asked).toEqual(['82 444'])
  })
})

it('a JPEG steps down until it fits', () => {
  const { encoders, asked } = weighed(0, (quality) => quality * 15)
  const card = encodeWithinBudget(encoders, { type: 'jpg', hasPhoto: true, format })
  expect(card.bytes.length).toBe(990)
  expect(asked).toEqual(['82 444', '82 420', '74 420', '66 420'])
  expect(card.verdicts).toEqual([])
})

it('a JPEG steps down to quality 50', () => {
  const { encoders, asked } = weighed(0, (quality) => quality * 19)
  const card = encodeWithinBudget(encoders, { type: 'jpg', hasPhoto: true, format })
  expect(card.bytes.length).toBe(950)
  expect(asked).toEqual(['82 444', '82 420', '74 420', '66 420', '58 420', '50 420'])
})

describe('a photo card that should weigh no more than a preview', () => {
  const preview = { ...format, aimBytes: 500 }

  it.each([
    [450, 700, 450, ['82 420']],
    [350, 480, 480, ['82 420', '82 444']],
    [390, 520, 390, ['82 420', '82 444']],
    [900, 990, 900, ['82 420']],
  ])('of %d bytes with half and %d with full chroma has %d', (half, full, bytes, wanted) => {
    const { encoders, asked } = weighed(0, (_, chroma) => (chroma === '444' ? full : half))
    const card = encodeWithinBudget(encoders, { type: 'jpg', hasPhoto: true, format: preview })
    expect(card.bytes.length).toBe(bytes)
    expect(asked).toEqual(wanted)
  })

  it.each([
    [530, 495, 495, ['82 420', '79 420']],
    [580, 498, 498, ['82 420', '76 420']],
    [580, 510, 580, ['82 420', '76 420']],
    [600, 400, 600, ['82 420']],
  ])('of %d bytes and %d a little lighter has %d', (usual, lighter, bytes, wanted) => {
    const { encoders, asked } = weighed(0, (quality) => (quality === 82 ? usual : lighter))
    const card = encodeWithinBudget(encoders, { type: 'jpg', hasPhoto: true, format: preview })
    expect(card.bytes.length).toBe(bytes)
    expect(asked).toEqual(wanted)
  })
})

it('says so when even the lowest quality is too heavy', () => {
  const { encoders, asked } = weighed(0, () => 4321)
  const card = encodeWithinBudget(encoders, { type: 'jpg', hasPhoto: true, format })
  expect(asked.at(-1)).toBe('50 420')
  expect(card.verdicts).toEqual([
    {
      code: 'over-budget',
      severity: 'warning',
      place: 'og',
      message: 'The og card is 5 kB as jpg, over its 1 kB even at its lowest quality.',
    },
  ])
})

it('keeps PNG when PNG is asked for, and says that it is too heavy', () => {
  const { encoders } = weighed(2500, () => 1)
  const card = encodeWithinBudget(encoders, { type: 'png', hasPhoto: true, format })
  expect(card.type).toBe('png')
  expect(card.verdicts.map((verdict) => verdict.message)).toEqual([
    'The og card is 3 kB as png, over its 1 kB; ask for jpg or leave the type to Handbill.',
  ])
})
