import { contrast, luminance, mix, parseColor, readableOn } from '../../src/card/contract/color.ts'
import type { CardContent } from '../../src/card/contract/template.ts'

/** The colours of one card. Every text colour is readable on its ground. */
export interface Palette {
  readonly ground: string
  readonly ink: string
  /** Byline's date, roles, standfirst. */
  readonly muted: string
  /** Kicker and what else carries the section's colour. */
  readonly accent: string
  /** Hairlines between rows. */
  readonly line: string
  /** Whether the brand is shown as on a dark ground. */
  readonly dark: boolean
}

const WHITE = '#ffffff'
const BLACK = '#0c0d0f'
/** WCAG 2.2 AA. Kickers are small. */
const READABLE = 4.5

/** A palette on a ground: near-black or white words, whichever has more contrast, and an accent that can be read. */
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

/** The colour, moved towards the ink until it can be read on the ground. */
export function readable(color: string, ground: string, ink: string): string {
  const on = luminance(parseColor(ground))
  for (let share = 0; share < 1; share += 0.08) {
    const moved = mix(ink, color, share)
    if (contrast(luminance(parseColor(moved)), on) >= READABLE) return moved
  }
  return ink
}

/** The paper of news, or near black in the dark tone. */
export function newsPalette({ accent, brand, tone }: CardContent): Palette {
  const { paper, ink, dark } = brand.colors
  if (tone !== 'dark') return paletteOn(paper, accent, { ink })
  return paletteOn(dark?.paper ?? '#14171c', dark?.accent ?? accent, { ink, light: dark?.ink })
}

/** A ground tinted with the accent, for a person's words; `warm` where the accent is to be felt only. */
export function tintedPalette({ accent, tone, brand }: CardContent, strength = 0.1): Palette {
  const ground = tone === 'dark' ? mix(accent, '#120f0d', 0.16) : mix(accent, WHITE, strength)
  return paletteOn(ground, accent, { ink: brand.colors.ink })
}

/** The section's colour, deep enough for white words. */
export function deepGround(color: string): string {
  for (let share = 0; share < 1; share += 0.06) {
    const deep = mix(BLACK, color, share)
    if (luminance(parseColor(deep)) <= DEEP) return deep
  }
  return BLACK
}

/** White has 9 to 1 on it. */
const DEEP = 0.065

/** A strong ground as it is: the words take white or near-black, whichever is readable. */
export function strongPalette(color: string): Palette {
  return paletteOn(color, color, { ink: BLACK })
}
