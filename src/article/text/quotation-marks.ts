/** Pairs of quotation marks: English, French, German, Nordic, East Asian, and straight ones. */
const PAIRS = ['“”', '‘’', '«»', '»«', '„“', '„”', '‚‘', '”“', '””', '「」', '『』', '《》', '""', "''"]

/** A quotation without its outer marks; inner marks stay. */
export function unquoted(text: string): string {
  const trimmed = text.trim()
  for (const pair of PAIRS) {
    const [open, close] = Array.from(pair) as [string, string]
    if (trimmed.length < 3 || !trimmed.startsWith(open) || !trimmed.endsWith(close)) continue
    const inner = trimmed.slice(1, -1)
    // “Yes,” she said, “we do” opens and closes twice: the outer marks are not a pair.
    if (!inner.includes(open) && !inner.includes(close)) return inner.trim()
  }
  return trimmed
}
