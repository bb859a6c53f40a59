/** What a key may do: `read` may ask, but not change or make anything. */
export type KeyScope = 'read' | 'write'

/** A configured key for `/v1`, sent as `Authorization: Bearer KEY`. */
export interface ApiKey {
  /** Says in logs who called; never secret. */
  readonly name: string
  readonly secret: string
  readonly scope: KeyScope
}

/** A configured key that signs URLs. */
export interface SigningKey {
  /** Sent in the URL as `kid`, so that a key can be rotated out while old URLs still verify. */
  readonly id: string
  readonly secret: string
}
