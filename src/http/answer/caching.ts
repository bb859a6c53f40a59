/**
 * Whether `If-None-Match` names this entity tag (RFC 9110, section 13.1.2: weak comparison, `*` matches anything).
 * @param etag with its quotes.
 */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  // A tag is a quoted string without quotes inside, so looking for the quoted text finds it in any list.
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** How long each kind of answer may be cached. */
export const cacheControl = {
  /** Errors, and everything that depends on a key. */
  none: 'no-store',
  /** In development mode always asked again; the entity tag makes that cheap. */
  revalidate: 'public, no-cache',
  /** A card whose URL holds its content: only a new design changes it, so a day, and a week while it is redrawn. */
  card: 'public, max-age=86400, stale-while-revalidate=604800',
  /** A card whose URL holds its version: what it shows never changes. */
  forGood: 'public, max-age=31536000, immutable',
  /** The current card of an article: as long as a correction may take to be seen. */
  current: 'public, max-age=300, stale-while-revalidate=86400',
  /** Pages and the API description change with a deployment. */
  page: 'public, max-age=300',
  /** Favicon, style sheet: small, seldom changed, not worth a version in the URL. */
  asset: 'public, max-age=86400',
} as const

/** A card that expires must not outlive its URL in a cache. */
export function cardCacheControl(secondsLeft: number | undefined): string {
  const day = 86_400
  return secondsLeft === undefined || secondsLeft > day
    ? cacheControl.card
    : `public, max-age=${Math.max(0, Math.floor(secondsLeft))}`
}
