import { expect, test } from 'vitest'
import { isNameUnit } from '../../../src/post/count/characters.ts'

/** Spaces, direction marks, byte order marks and noncharacters, from the first to the last of each row. */
const gaps = [
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x61c, 0x61c],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200a],
  [0x200e, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x205f],
  [0x2066, 0x2069],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
]

test('beyond ASCII a name has all but spaces, direction marks and what X refuses', () => {
  const found: number[][] = []
  for (let unit = 0x80; unit <= 0xffff; unit++) {
    if (isNameUnit(unit)) continue
    if (found.at(-1)?.[1] === unit - 1) found.at(-1)![1] = unit
    else found.push([unit, unit])
  }
  expect(found).toEqual(gaps)
})

test('of ASCII it has letters, digits, controls and few signs', () => {
  const signs = Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i))
  const inNames = signs.filter((sign) => isNameUnit(sign.charCodeAt(0)) && !/[a-z0-9]/i.test(sign))
  expect(inNames.join('')).toBe('"`')
})
