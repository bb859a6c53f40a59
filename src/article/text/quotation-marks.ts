/** Pairs that enclose a quotation: English, French, German, Nordic, East Asian, and the typewriter's. */
const PAIRS = ['“”', '‘’', '«»', '»«', '„“', '„”', '‚‘', '”“', '””', '「」', '『』', '《》', '""', "''"]

/** A quotation without the marks around it; marks that open or close something within stay. */
export function unquoted(text: string): string {
  const trimmed = text.trim()
  for (const pair of PAIRS) {
    const [open, close] = Array.from(pair) as [string, string]
    if (trimmed.length < 3 || !trimmed.startsWith(open) || !trimmed.endsWith(close)) continue
    const inner = trimmed.slice(1, -1)
    // “Yes,” she said, “we do” opens and closes twice: the outer marks are no pair.
    if (!inner.includes(open) && !inner.includes(close)) return inner.trim()
  }
  return trimmed
}
