import type { Brand } from './brand.ts'
import type { Logo } from './look.ts'

/**
 * Problem: a dark logo on a dark card is there and is not seen, and no text would be let through like that.
 * Method: when brands are read, each logo is drawn once and the luminance of its ink counted. On a ground it is shown
 *   where most of that ink has the contrast WCAG 2.2 asks of graphics; else the other logo; else on a plate of paper or
 *   ink; else the brand is named in words.
 * Limits: grounds are one colour; a logo whose ink is not known is shown as the brand says.
 */

/** A logo for a ground, and what is laid under it where it could not be seen. */
export interface ShownLogo extends Logo {
  /** #rrggbb. */
  readonly plate?: string | undefined
}

/** WCAG 2.2, 1.4.11: graphics that must be seen. */
const SEEN = 3
/** Share of a logo's ink that must be seen: a mark of two colours may lose one. */
const MOST_OF_IT = 0.7
/** Grounds darker than this ask for the logo for dark grounds first. Relative luminance. */
const DARK = 0.25
/** Steps that luminance of ink is counted in. */
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
