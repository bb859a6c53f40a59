import { createHash } from 'node:crypto'

/** Enough to recognise articles, because a path has other parts too. */
const MAX_SLUG_LETTERS = 60
/** File systems allow 255 bytes per name; the hash and a draft's suffix need some. */
const MAX_SLUG_BYTES = 150
const HASH_DIGITS = 10

/**
 * Name of an article's folder: words of its address or title, in any script, and a hash of its identity. Only
 * letters and digits remain, so the name cannot lead to another folder.
 * @param words the address or title
 * @param identity equal identities give equal folders
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

/** A single very long word is cut anywhere. */
function withinBytes(letters: readonly string[]): string {
  let cut = letters.join('')
  for (let count = letters.length; Buffer.byteLength(cut) > MAX_SLUG_BYTES; count--) {
    cut = letters.slice(0, count).join('')
  }
  return cut
}

/** The last path segment of an address, without an extension such as `.html`; a title unchanged. */
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
