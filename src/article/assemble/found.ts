/** A value with its source, in words for the editor: `og:title`, `json headline`, `text line 8`. */
export interface Found<value = string> {
  readonly value: value
  readonly source: string
}

/** The first non-empty candidate. Templates print "null" and "undefined" for nothing. */
export function firstFound(
  ...candidates: readonly (readonly [source: string, value: string | undefined])[]
): Found | undefined {
  for (const [source, value] of candidates) {
    if (value !== undefined && hasContent(value)) return { value, source }
  }
  return undefined
}

export function hasContent(value: string): boolean {
  const text = value.trim()
  return text !== '' && !/^(?:null|undefined|none|n\/a|\[object Object\])$/i.test(text)
}
