/** A value with where it was found, in words for the editor: `og:title`, `json headline`, `text line 8`. */
export interface Found<value = string> {
  readonly value: value
  readonly source: string
}

/** The first candidate that says something. "null" and "undefined" are what templates print for nothing. */
export function firstFound(
  ...candidates: readonly (readonly [source: string, value: string | undefined])[]
): Found | undefined {
  for (const [source, value] of candidates) {
    if (value !== undefined && hasContent(value)) return { value, source }
  }
  return undefined
}

export function hasContent(value: string): boolean {
  return !/^\s*(?:null|undefined|none|n\/a|\[object Object\])?\s*$/i.test(value)
}
