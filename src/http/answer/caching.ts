/**
 * Whether `If-None-Match` names this entity tag (RFC 9110, section 13.1.2: weak comparison, `*` matches anything).
 * @param etag with its quotes.
 */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  // A tag has quotes at both ends and none inside, so comparing with the quotes is exact in any list.
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** `Cache-Control` by kind of response. */
export const cacheControl = {
  /** Errors, and everything that depends on a key. */
  none: 'no-store',
  /** Development mode: always revalidated; the entity tag makes that cheap. */
  revalidate: 'public, no-cache',
  /**
   * A card whose URL holds its content: it changes only with its design. Fresh for a day, stale for a week while it
   * is redrawn.
   */
  card: 'public, max-age=86400, stale-while-revalidate=604800',
  /** A card whose URL holds its version: immutable. */
  forGood: 'public, max-age=31536000, immutable',
  /** The current card of an article: bounds the time until a correction shows. */
  current: 'public, max-age=300, stale-while-revalidate=86400',
  /** Pages and the API description change with a deployment. */
  page: 'public, max-age=300',
  /** Favicon, style sheet: small and seldom changed, not worth a version in the URL. */
  asset: 'public, max-age=86400',
} as const

/** Caps the lifetime, so that a signed card does not outlive its URL in a cache. */
export function cardCacheControl(secondsLeft: number | undefined): string {
  const day = 86_400
  return secondsLeft === undefined || secondsLeft > day
    ? cacheControl.card
    : `public, max-age=${Math.max(0, Math.floor(secondsLeft))}`
}
