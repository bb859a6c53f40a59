/** Rights of a key: `read` must not change or make anything. */
export type KeyScope = 'read' | 'write'

/** A configured key for `/v1`, sent as `Authorization: Bearer KEY`. */
export interface ApiKey {
  /** Name of the caller in logs; not secret. */
  readonly name: string
  readonly secret: string
  readonly scope: KeyScope
}

/** A configured key that signs URLs. */
export interface SigningKey {
  /** In the URL as `kid`, so that a key can be rotated while old URLs still verify. */
  readonly id: string
  readonly secret: string
}
