import { expect, test } from 'vitest'
import { chooseLogo, INK_STEPS } from '../../../src/article/brand/logo-choice.ts'
import { luminance, parseColor } from '../../../src/card/contract/color.ts'

const colors = { paper: '#ffffff', ink: '#101010', accent: '#a3271f', muted: '#555555', sections: {} }
const luminanceOf = (color: string) => luminance(parseColor(color))

/** A logo with ink of a single luminance. */
function logoOf(src: string, at: number) {
  const ink = Array.from({ length: INK_STEPS }, (_, step) =>
    step === Math.floor(at * (INK_STEPS - 1)) ? 1 : 0,
  )
  return { src, width: 100, height: 30, ink }
}

const black = logoOf('black', 0)
const white = logoOf('white', 1)
const grey = logoOf('grey', 0.2)

test('each background gets the logo made for it', () => {
  const brand = { logo: black, logoOnDark: white, colors }
  expect(chooseLogo(brand, '#fbf9f4', luminanceOf)).toBe(black)
  expect(chooseLogo(brand, '#0b1f3a', luminanceOf)).toBe(white)
})

test('falls back to the other logo where the one for a background has too little contrast', () => {
  expect(chooseLogo({ logo: white, logoOnDark: black, colors }, '#fbf9f4', luminanceOf)).toBe(black)
  expect(chooseLogo({ logo: black, logoOnDark: black, colors }, '#c01522', luminanceOf)).toMatchObject({
    plate: '#ffffff',
  })
})

test('a logo that would be invisible is put on a plate, and if that does not help either, the name is shown', () => {
  expect(chooseLogo({ logo: black, colors }, '#0b1f3a', luminanceOf)).toEqual({ ...black, plate: '#ffffff' })
  expect(chooseLogo({ logo: white, colors }, '#fbf9f4', luminanceOf)).toEqual({ ...white, plate: '#101010' })
  const dull = { ...colors, paper: '#8a8a8a', ink: '#6a6a6a' }
  expect(chooseLogo({ logo: grey, colors: dull }, '#7a7a7a', luminanceOf)).toBeUndefined()
})

test('a mark of two colours may lose the smaller part', () => {
  const ink = black.ink.map((share, step) => (step === INK_STEPS - 1 ? 0.3 : share * 0.7))
  expect(chooseLogo({ logo: { ...black, ink }, colors }, '#ffffff', luminanceOf)?.plate).toBeUndefined()
})
