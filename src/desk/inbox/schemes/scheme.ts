import type { HookDelivery } from '../delivery.ts'

/** The result of a verification. */
export type Verification =
  | {
      readonly genuine: true
      /** Id and time (milliseconds since 1970), if the signature covers them. */
      readonly id?: string | undefined
      readonly time?: number | undefined
    }
  /** `reason` is a sentence for the delivery log, never sent to the sender. */
  | { readonly genuine: false; readonly reason: string }

/** A way to authenticate a delivery. */
export interface Scheme {
  /**
   * Never throws.
   * @param secrets all valid ones, so that one can be rotated out
   * @param now milliseconds since 1970
   */
  verify(delivery: HookDelivery, secrets: readonly string[], now: number): Promise<Verification>
}

/** Tolerance of a signed time in both directions: as in Standard Webhooks' reference libraries and Ghost's own receiver. */
const TOLERANCE_MS = 300_000

export function refused(reason: string): Verification {
  return { genuine: false, reason }
}

/** Why a signed time is refused; undefined if it is accepted. */
export function outOfTime(time: number, now: number): string | undefined {
  const late = Math.round((now - time) / 1000)
  if (Math.abs(now - time) <= TOLERANCE_MS) return undefined
  return late > 0
    ? `The delivery was signed ${late} seconds ago; ${TOLERANCE_MS / 1000} are allowed. A replay, or one of the clocks is wrong.`
    : `The delivery was signed ${-late} seconds in the future; ${TOLERANCE_MS / 1000} are allowed. One of the clocks is wrong.`
}

export function missing(header: string): Verification {
  return refused(`There is no ${header} header: the sender does not sign, or a proxy takes it away.`)
}

export function unreadable(header: string, wanted: string): Verification {
  return refused(`The ${header} header is not ${wanted}, or it was sent twice.`)
}

export const WRONG_SIGNATURE =
  'The signature does not match any secret of this source: the secret differs, or the body was changed on the way.'
