/** One request over the network: what a platform does, and all it does. Rules are the policy's. */
export interface Transport {
  /**
   * Follows no redirect. A body is unpacked, and must be read or cancelled.
   * @throws what the platform fails with, also while the body is read; `failureOf` says what it means
   */
  send(request: TransportRequest): Promise<TransportAnswer>
  failureOf(error: unknown): Failure
}

export interface TransportRequest {
  readonly url: URL
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The operator listed the host: any address will do. Otherwise only public ones may be connected to. */
  readonly trusted: boolean
  /** Ends the request, and the reading of its body. */
  readonly signal: AbortSignal
}

export interface TransportAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: ReadableStream<Uint8Array> | null
}

/** Why there was no answer, or not the whole of it. */
export type Failure =
  /** No host has the name, or its address is not public: strangers are not told which. */
  'no-public-address' | 'not-looked-up' | 'refused' | 'broken-off' | 'damaged' | 'certificate' | 'unknown'
