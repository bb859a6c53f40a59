/** A verified delivery whose meaning only the CMS's own API can tell, with all that its mapping reads. */
export interface DeferredDelivery {
  readonly payload: unknown
  readonly headers: Readonly<Record<string, string>>
  /** From the registered address: `?event=…`. */
  readonly event?: string | undefined
  /** When it arrived, milliseconds since 1970. */
  readonly at: number
}
