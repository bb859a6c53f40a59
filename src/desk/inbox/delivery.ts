/** A webhook call as it came in, before anything of it is believed. */
export interface HookDelivery {
  /** Of the request it came in; the log names it with the work. */
  readonly requestId?: string | undefined
  readonly method: string
  /** The public path the sender was given, with the query if there is one. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  /** Exactly what was sent: signatures are made over bytes, and text would lose a byte order mark. */
  readonly body: Uint8Array<ArrayBuffer>
}
