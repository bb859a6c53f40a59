import type { SigningKey } from '../../src/config/keys.ts'

/** Keys for both runtimes. */
export const signingKey: SigningKey = { id: 'k1', secret: 'a secret of two runtimes' }
export const apiKey = 'one-key-for-both-runtimes'

/** As variables and secrets. */
export const keyVariables = {
  HANDBILL_API_KEYS: `tests:${apiKey}:read`,
  HANDBILL_SIGNING_KEYS: `${signingKey.id}:${signingKey.secret}`,
}
