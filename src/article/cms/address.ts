import { isJson, type Json, peek } from './peek.ts'
import type { CmsSettings } from './cms-event.ts'

/** Limit of placeholders in a template. */
const PLACEHOLDER = /\{([\w.-]{1,100})\}/g

/**
 * Builds the address of an article for a CMS that sends none: `address` of the settings, with placeholders filled
 * from the payload. Undefined without this setting, or if a placeholder has no value.
 */
export function addressFrom({ address }: CmsSettings, ...places: readonly unknown[]): string | undefined {
  if (address === undefined) return undefined
  let complete = true
  const filled = address.replace(PLACEHOLDER, (_, name: string) => {
    const value = places.map((place) => plainValue(peek(place, ...name.split('.')))).find(Boolean)
    if (value === undefined) complete = false
    // Slashes separate folders; anything else could end the path.
    return (value ?? '')
      .split('/')
      .map((part) => encodeURIComponent(decoded(part).toWellFormed()))
      .join('/')
  })
  return complete && URL.canParse(filled) ? filled : undefined
}

/** WordPress percent-encodes slugs of other scripts itself; encoding them twice would change the address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Sanity's slug is an object; Drupal's and Contentful's values are in lists and languages. */
function plainValue(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.replace(/^\/+|\/+$/g, '') || undefined
  return isJson(value) ? plainValue(peek(value, 'current')) : undefined
}

/** An absolute address from a possibly relative one; undefined without a base. */
export function absolute(value: unknown, base: string | undefined): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const text = value.trim()
  if (/^https?:\/\//i.test(text)) return text
  if (text.startsWith('//')) return `https:${text}`
  return base !== undefined && URL.canParse(text, base) ? new URL(text, base).href : undefined
}

/** An article's picture, from an absolute address. */
export function pictureOf(url: string | undefined, more: Json = {}): Json | undefined {
  return url === undefined ? undefined : { url, ...more }
}
