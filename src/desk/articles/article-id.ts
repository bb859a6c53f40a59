import { sha256 } from '../../net/bytes.ts'

/**
 * Ids of articles: sixteen letters and digits of a hash, 80 bits. Equal addresses give equal ids on every machine
 * without coordination; collisions are practically impossible.
 */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 16

/** @param url canonical, as `readUrl` returns it */
export async function idOfUrl(url: string): Promise<string> {
  return hashed(nameOfUrl(url))
}

/** For an article without an address: from its CMS's id. */
export async function idOfRef(source: string, ref: string): Promise<string> {
  return hashed(nameOfRef(source, ref))
}

/** For an article with neither: from a hash of its content. */
export async function idOfContent(content: string): Promise<string> {
  return hashed(`content:${content}`)
}

/** Key of an address in the records. */
export function nameOfUrl(url: string): string {
  return `url:${url}`
}

/** Key of a source's article id in the records. */
export function nameOfRef(source: string, ref: string): string {
  return `ref:${source}:${ref}`
}

async function hashed(name: string): Promise<string> {
  const digest = await sha256(name)
  // 32 letters, so that the low five bits of a byte choose uniformly.
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte & 31]).join('')
}
