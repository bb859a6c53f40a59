import { isJson, type Json, peek } from './peek.ts'
import type { CmsSettings } from './cms-event.ts'

/** Names in one template; more is no address. */
const PLACEHOLDER = /\{([\w.-]{1,100})\}/g

/**
 * The address of an article whose CMS sends none: `address` of the settings with the names in braces filled in from the
 * payload's fields. Undefined when there is no such setting or a name has no value.
 */
export function addressFrom({ address }: CmsSettings, ...places: readonly unknown[]): string | undefined {
  if (address === undefined) return undefined
  let complete = true
  const filled = address.replace(PLACEHOLDER, (_, name: string) => {
    const value = places.map((place) => plainValue(peek(place, ...name.split('.')))).find(Boolean)
    if (value === undefined) complete = false
    // Slashes part folders; everything else could end the path.
    return (value ?? '')
      .split('/')
      .map((part) => encodeURIComponent(decoded(part).toWellFormed()))
      .join('/')
  })
  return complete && URL.canParse(filled) ? filled : undefined
}

/** WordPress percent-encodes slugs of other scripts itself; encoding them again would be another address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Sanity's slug is an object, Drupal's and Contentful's values lie in lists and languages. */
function plainValue(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.replace(/^\/+|\/+$/g, '') || undefined
  return isJson(value) ? plainValue(peek(value, 'current')) : undefined
}

/** An absolute address out of one that may be relative; undefined when there is nothing it could be relative to. */
export function absolute(value: unknown, base: string | undefined): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const text = value.trim()
  if (/^https?:\/\//i.test(text)) return text
  if (text.startsWith('//')) return `https:${text}`
  return base !== undefined && URL.canParse(text, base) ? new URL(text, base).href : undefined
}

/** As an article has it, from a picture's address that must be absolute. */
export function pictureOf(url: string | undefined, more: Json = {}): Json | undefined {
  return url === undefined ? undefined : { url, ...more }
}
