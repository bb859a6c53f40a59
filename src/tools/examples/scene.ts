export const WIDTH = 1800
export const HEIGHT = 1200

/** Numbers from 0 to 1, the same on every machine (mulberry32). */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Repeats a piece of a drawing. */
export function repeat(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('')
}

/** Rounds to tenths of a pixel, for short SVG. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Blurs named by their radius in pixels, for soft edges as from a lens. */
const lens = [0.7, 2, 6, 14].map(
  (blur) =>
    `<filter id="blur${Math.round(blur)}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${blur}"/></filter>`,
)

/**
 * Clouds or waves of fractal noise.
 * @param frequency horizontal and vertical; small numbers give large shapes
 * @param color red, green and blue, 0 to 1
 * @param density opacity: noise times the first plus the second number
 */
export function noise(
  id: string,
  frequency: readonly [number, number],
  seed: number,
  color: readonly [number, number, number],
  [gain, offset]: readonly [number, number],
): string {
  const rows = color.map((channel) => `0 0 0 0 ${channel}`).join(' ')
  return (
    `<filter id="${id}" x="0" y="0" width="100%" height="100%">` +
    `<feTurbulence type="fractalNoise" baseFrequency="${frequency.join(' ')}" numOctaves="6" seed="${seed}"/>` +
    `<feColorMatrix values="${rows} 0 ${gain} 0 0 ${offset}"/></filter>`
  )
}

/** Scale of pictures relative to scenes: tall enough to fill a story of 1920 pixels. */
export const SCALE = 1.6

/** A picture of a scene: its definitions and layers, farthest first. */
export function scene(definitions: string, layers: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * SCALE}" height="${HEIGHT * SCALE}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<defs>${lens.join('')}${definitions}</defs>${layers.join('')}</svg>`
  )
}

/** A gradient from top to bottom: colours at positions 0 to 1. */
export function downward(id: string, stops: readonly (readonly [number, string])[]): string {
  const marks = stops.map(([at, color]) => `<stop offset="${at}" stop-color="${color}"/>`).join('')
  return `<linearGradient id="${id}" x2="0" y2="1">${marks}</linearGradient>`
}
