/** Start of an embedding, override or isolate → its end (UAX #9, section 2). */
const ENDS: Readonly<Record<string, string>> = {
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
}

const CONTROLS = /[\u2066-\u2069\u202a-\u202e]/gu

/**
 * Removes unpaired directional controls: an unclosed one would reorder the surrounding site's text, and an
 * unmatched end could close one of the site's.
 */
export function withoutLooseDirections(text: string): string {
  const loose = new Set<number>()
  const open: { readonly at: number; readonly end: string }[] = []
  for (const { index, 0: control } of text.matchAll(CONTROLS)) {
    const end = ENDS[control]
    if (end !== undefined) open.push({ at: index, end })
    else if (open.at(-1)?.end === control) open.pop()
    else loose.add(index)
  }
  for (const { at } of open) loose.add(at)
  return loose.size === 0
    ? text
    : text.replace(CONTROLS, (control, at: number) => (loose.has(at) ? '' : control))
}
