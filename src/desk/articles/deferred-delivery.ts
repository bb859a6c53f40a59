/** A verified delivery that only the CMS's API can complete, with everything its mapping reads. */
export interface DeferredDelivery {
  readonly payload: unknown
  readonly headers: Readonly<Record<string, string>>
  /** `?event=…` of the registered address. */
  readonly event?: string | undefined
  /** When it arrived, milliseconds since 1970. */
  readonly at: number
}
