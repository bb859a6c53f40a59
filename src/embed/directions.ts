/** What begins a stretch of its own direction → what ends it (UAX #9, section 2). */
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
 * Takes out directional controls without a partner: one that is never ended would turn the words of the site that
 * shows the text, and one that ends nothing of the text could end something of the site's.
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
