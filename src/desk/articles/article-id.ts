import { sha256 } from '../../net/bytes.ts'

/**
 * Ids of articles: sixteen letters and digits of a hash, 80 bits, so that the same address is the same article on every
 * machine without coordination, and two addresses practically never collide.
 */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const LENGTH = 16

/** @param url canonical, as `readUrl` gives it */
export async function idOfUrl(url: string): Promise<string> {
  return hashed(nameOfUrl(url))
}

/** For an article without an address, by its CMS's id. */
export async function idOfRef(source: string, ref: string): Promise<string> {
  return hashed(nameOfRef(source, ref))
}

/** For an article with neither: the same content is the same article. */
export async function idOfContent(content: string): Promise<string> {
  return hashed(`content:${content}`)
}

/** An address as a name in the records. */
export function nameOfUrl(url: string): string {
  return `url:${url}`
}

/** A source's id of an article as a name in the records. */
export function nameOfRef(source: string, ref: string): string {
  return `ref:${source}:${ref}`
}

async function hashed(name: string): Promise<string> {
  const digest = await sha256(name)
  // 32 letters, so that the low five bits of a byte choose one evenly.
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte & 31]).join('')
}
