/** Makes text from articles safe for a terminal: no control characters, limited length. */
export function terse(text: string, most: number): string {
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
  const letters = Array.from(clean)
  return letters.length <= most ? clean : `${letters.slice(0, most - 1).join('')}…`
}
