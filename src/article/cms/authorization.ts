/**
 * The `Authorization` header for a content system's API. Payload writes a key with its collection, `users API-Key
 * …`: a key with a space is used as the whole header.
 */
export function authorizationOf(kind: string, key: string): string {
  if (kind !== 'payload') return `Bearer ${key}`
  return /\s/.test(key) ? key : `users API-Key ${key}`
}
