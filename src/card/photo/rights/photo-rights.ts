/** What a photo's file says of who made it and how, in the words of the IPTC Photo Metadata Standard 2025.1. */
export interface PhotoRights {
  readonly creator?: string | undefined
  readonly credit?: string | undefined
  readonly copyright?: string | undefined
  readonly caption?: string | undefined
  /** A term of cv.iptc.org/newscodes/digitalsourcetype/: whether a camera or a machine made it. */
  readonly digitalSourceType?: string | undefined
  /** Address of the licence. */
  readonly webStatement?: string | undefined
}

/** Longer texts are no captions. */
const LONGEST = 2000

/** A text of a file, cleaned: undefined when nothing is left. */
export function rightsText(text: string | undefined): string | undefined {
  const clean = text
    ?.replaceAll(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed()
  return clean === '' ? undefined : clean
}
