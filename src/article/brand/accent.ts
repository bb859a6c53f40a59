import type { Brand } from './brand.ts'

/** The colour of a section, or the brand's own accent. A section may be called anything, "__proto__" too. */
export function accentOf(section: string | undefined, { colors }: Pick<Brand, 'colors'>): string {
  const own =
    section !== undefined && Object.hasOwn(colors.sections, section) ? colors.sections[section] : undefined
  return own ?? colors.accent
}
