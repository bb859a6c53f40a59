/** Author, rights and origin from a photo's file, in terms of the IPTC Photo Metadata Standard 2025.1. */
export interface PhotoRights {
  readonly creator?: string | undefined
  readonly credit?: string | undefined
  readonly copyright?: string | undefined
  readonly caption?: string | undefined
  /** A term of cv.iptc.org/newscodes/digitalsourcetype/: made by a camera or a machine. */
  readonly digitalSourceType?: string | undefined
  /** Address of the licence. */
  readonly webStatement?: string | undefined
}

/** Longer texts are no captions. */
const LONGEST = 2000

/** A cleaned text from a file; undefined if nothing is left. */
export function rightsText(text: string | undefined): string | undefined {
  const clean = text
    ?.replaceAll(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed()
  return clean === '' ? undefined : clean
}
