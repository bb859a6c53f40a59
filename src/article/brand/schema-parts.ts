import * as z from 'zod'

/** Text of a brand file with 1 to `cap` characters. */
export function shortText(cap: number) {
  return z
    .string({ error: 'must be text' })
    .min(1, { error: 'must not be empty' })
    .max(cap, { error: `may have ${cap} characters at most` })
}

/** A hashtag without its `#`. */
export function hashtagName() {
  return z
    .string({ error: 'must be text' })
    .max(100, { error: 'may have 100 letters at most' })
    .regex(/^[\p{L}\p{M}\p{N}_\u200c\u200d]+$/u, {
      error: 'must be letters and digits, without # and spaces',
    })
}
