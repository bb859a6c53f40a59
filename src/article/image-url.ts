import type { UrlReading } from './canonical-url.ts'
import { caps } from './caps.ts'

const PICTURE_DATA = /^data:image\/[a-z0-9.+-]{1,40}(?:;[a-z0-9-]+=[^;,]{0,100}){0,5};base64,/i

/**
 * The address of a picture: absolute http(s), otherwise unchanged (its parameters may be signed), or a base64 data
 * URI. `reason` completes the sentence "The address …".
 */
export function readImageUrl(raw: string, base?: string): UrlReading {
  const text = raw.trim()
  if (/^data:/i.test(text)) return readData(text)
  if (text.length > caps.url) return { reason: `has ${text.length} characters; ${caps.url} are allowed` }
  if (!URL.canParse(text, base)) return { reason: 'is neither a web address nor a data URI' }
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { reason: `begins with ${url.protocol} where http:, https: or data: is needed` }
  }
  if (url.username !== '' || url.password !== '') return { reason: 'carries a user name or password' }
  url.hash = ''
  return { url: url.href }
}

function readData(text: string): UrlReading {
  if (text.length > caps.dataUri)
    return { reason: `has ${text.length} characters; ${caps.dataUri} are allowed` }
  return PICTURE_DATA.test(text.slice(0, 1000))
    ? { url: text }
    : { reason: 'is no picture as base64, such as data:image/jpeg;base64,…' }
}
