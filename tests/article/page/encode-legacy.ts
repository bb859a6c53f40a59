/**
 * Encodes text in a legacy charset by inverting the platform's decoder: fixtures stay readable UTF-8 files, and no
 * encoder is needed.
 */
export function encodeLegacy(text: string, charset: string): Uint8Array {
  if (charset === 'utf-16le') return utf16(text)
  const sequences = sequencesOf(charset)
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const bytes = sequences.get(char)
      if (bytes === undefined) throw new Error(`${charset} has no ${char}`)
      return bytes
    }),
  )
}

function sequencesOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const sequences = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(charset)
  const add = (...bytes: number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes))
    if ([...char].length === 1 && char !== '\ufffd' && !sequences.has(char)) sequences.set(char, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add(byte)
  if (/^windows|^koi8|^iso-8859/.test(charset)) return sequences
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  return sequences
}

function utf16(text: string): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]
  return Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
}
