/** A webhook request as received, before verification. */
export interface HookDelivery {
  /** Id of its request, for the logs of the work it causes. */
  readonly requestId?: string | undefined
  readonly method: string
  /** The public path that the sender called, with its query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  /** The exact bytes: signatures cover them, and decoding would lose a byte order mark. */
  readonly body: Uint8Array<ArrayBuffer>
}
