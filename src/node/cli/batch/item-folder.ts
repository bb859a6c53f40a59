import { createHash } from 'node:crypto'

/** Long enough to tell articles apart at a glance; a path has other parts, too. */
const MAX_SLUG_LETTERS = 60
/** File systems allow 255 bytes to a name, and the hash and a draft's suffix need some. */
const MAX_SLUG_BYTES = 150
const HASH_DIGITS = 10

/**
 * The name of an article's folder: words of its address or title, in any script, and a hash of what identifies it. No
 * part of it can lead anywhere else: only letters and figures come through.
 * @param words the address or title.
 * @param identity two articles have the same folder only if this is the same.
 */
export function itemFolder(words: string, identity: string): string {
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, HASH_DIGITS)
  return `${slugOf(words) || 'article'}-${hash}`
}

function slugOf(words: string): string {
  const parts = lastWords(words)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
  let slug = ''
  for (const part of parts) {
    const longer = slug === '' ? part : `${slug}-${part}`
    const letters = Array.from(longer)
    if (letters.length > MAX_SLUG_LETTERS || Buffer.byteLength(longer) > MAX_SLUG_BYTES) {
      return slug === '' ? withinBytes(letters.slice(0, MAX_SLUG_LETTERS)) : slug
    }
    slug = longer
  }
  return slug
}

/** A single endless word is cut wherever it must be. */
function withinBytes(letters: readonly string[]): string {
  let cut = letters.join('')
  for (let count = letters.length; Buffer.byteLength(cut) > MAX_SLUG_BYTES; count--) {
    cut = letters.slice(0, count).join('')
  }
  return cut
}

/** Of an address the last part of its path, without an ending such as `.html`; a title as it is. */
function lastWords(words: string): string {
  if (!/^https?:/i.test(words) || !URL.canParse(words)) return words
  const { pathname, hostname, search } = new URL(words)
  const last = pathname.split('/').findLast((part) => part !== '')
  const name = `${last?.replace(/\.[a-z]{2,5}$/i, '') ?? hostname} ${search}`
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
