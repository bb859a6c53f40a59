import type { Brand } from './brand.ts'
import type { Logo } from './look.ts'

/**
 * Problem: a dark logo on a dark card is invisible; the contrast rules for text do not catch it.
 * Method: when brands are read, each logo is drawn once and the luminance of its ink counted. It is used on a
 * background if most of its ink has the contrast that WCAG 2.2 requires of graphics; else the other logo; else a
 * plate of paper or ink; else the brand's name.
 * Limits: backgrounds are one colour; a logo with unknown ink is used as the brand says.
 */

/** A logo for a background, on a plate if it would be invisible. */
export interface ShownLogo extends Logo {
  /** #rrggbb. */
  readonly plate?: string | undefined
}

/** WCAG 2.2, 1.4.11: contrast of graphics. */
const SEEN = 3
/** Share of a logo's ink that must be visible: a mark of two colours may lose one. */
const MOST_OF_IT = 0.7
/** Relative luminance; darker backgrounds prefer the logo for dark backgrounds. */
const DARK = 0.25
/** Number of luminance steps in the ink histogram. */
export const INK_STEPS = 32

/** @param luminanceOf relative luminance of a colour, 0 to 1 */
export function chooseLogo(
  { logo, logoOnDark, colors }: Pick<Brand, 'logo' | 'logoOnDark' | 'colors'>,
  ground: string,
  luminanceOf: (color: string) => number,
): ShownLogo | undefined {
  const light = luminanceOf(ground)
  const seenOn = (at: number) =>
    (at < DARK ? [logoOnDark, logo] : [logo, logoOnDark]).find((one) => one !== undefined && isSeen(one, at))
  const seen = seenOn(light)
  if (seen) return seen
  for (const plate of light < DARK ? [colors.paper, colors.ink] : [colors.ink, colors.paper]) {
    const onPlate = seenOn(luminanceOf(plate))
    if (onPlate) return { ...onPlate, plate }
  }
  return undefined
}

function isSeen({ ink }: Logo, ground: number): boolean {
  if (ink === undefined) return true
  const seen = ink.reduce((sum, share, step) => {
    const luminance = (step + 0.5) / INK_STEPS
    const contrast = (Math.max(luminance, ground) + 0.05) / (Math.min(luminance, ground) + 0.05)
    return contrast >= SEEN ? sum + share : sum
  }, 0)
  return seen >= MOST_OF_IT
}
