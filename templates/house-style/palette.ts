import { contrast, luminance, mix, parseColor, readableOn } from '../../src/card/contract/color.ts'
import type { CardContent } from '../../src/card/contract/template.ts'

/** The colours of one card. Every text colour is readable on its background. */
export interface Palette {
  readonly ground: string
  readonly ink: string
  /** For dates, roles, standfirst. */
  readonly muted: string
  /** For the kicker and other parts in the section's colour. */
  readonly accent: string
  /** Hairlines between rows. */
  readonly line: string
  /** Whether the brand is shown as on a dark background. */
  readonly dark: boolean
}

const WHITE = '#ffffff'
const BLACK = '#0c0d0f'
/** WCAG 2.2 AA for small text, such as kickers. */
const READABLE = 4.5

/** A palette for a background: near-black or white text, by contrast, and a readable accent. */
export function paletteOn(
  ground: string,
  accent: string,
  {
    ink: darkInk = '#16181b',
    light = WHITE,
  }: { readonly ink?: string; readonly light?: string | undefined } = {},
): Palette {
  const own = readableOn(ground, [darkInk, light])
  const ink = isReadable(own, ground) ? own : readableOn(ground, [darkInk, WHITE])
  const dark = ink !== darkInk
  return {
    ground,
    ink,
    muted: readable(mix(ink, ground, dark ? 0.74 : 0.66), ground, ink),
    accent: readable(accent, ground, ink),
    line: mix(ink, ground, dark ? 0.22 : 0.14),
    dark,
  }
}

function isReadable(color: string, ground: string): boolean {
  return contrast(luminance(parseColor(color)), luminance(parseColor(ground))) >= READABLE
}

/** The colour, mixed with ink until it is readable on the background. */
export function readable(color: string, ground: string, ink: string): string {
  const on = luminance(parseColor(ground))
  for (let share = 0; share < 1; share += 0.08) {
    const moved = mix(ink, color, share)
    if (contrast(luminance(parseColor(moved)), on) >= READABLE) return moved
  }
  return ink
}

/** Newsprint, or near black in the dark tone. */
export function newsPalette({ accent, brand, tone }: CardContent): Palette {
  const { paper, ink, dark } = brand.colors
  if (tone !== 'dark') return paletteOn(paper, accent, { ink })
  return paletteOn(dark?.paper ?? '#14171c', dark?.accent ?? accent, { ink, light: dark?.ink })
}

/** A background tinted with the accent, for opinions and quotations. */
export function tintedPalette({ accent, tone, brand }: CardContent, strength = 0.1): Palette {
  const ground = tone === 'dark' ? mix(accent, '#120f0d', 0.16) : mix(accent, WHITE, strength)
  return paletteOn(ground, accent, { ink: brand.colors.ink })
}

/** The section's colour, dark enough for white text. */
export function deepGround(color: string): string {
  for (let share = 0; share < 1; share += 0.06) {
    const deep = mix(BLACK, color, share)
    if (luminance(parseColor(deep)) <= DEEP) return deep
  }
  return BLACK
}

/** Luminance at which white has a contrast of 9. */
const DEEP = 0.065

/** A chip's background unchanged, and white or near-black on it, by contrast. */
export function chipOf(color: string): { readonly color: string; readonly ink: string } {
  return { color, ink: strongPalette(color).ink }
}

/** A strong background unchanged: text is white or near-black, by contrast. */
export function strongPalette(color: string): Palette {
  return paletteOn(color, color, { ink: BLACK })
}
