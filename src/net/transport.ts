/** One request over the network: the platform's part. The policy contains the rules. */
export interface Transport {
  /**
   * Follows no redirect. A body is decompressed, and must be read or cancelled.
   * @throws the platform's error, also while the body is read; `failureOf` interprets it
   */
  send(request: TransportRequest): Promise<TransportAnswer>
  failureOf(error: unknown): Failure
}

export interface TransportRequest {
  readonly url: URL
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The operator listed the host: any address is allowed. Otherwise only public ones. */
  readonly trusted: boolean
  /** Aborts the request and reading its body. */
  readonly signal: AbortSignal
}

export interface TransportAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: ReadableStream<Uint8Array> | null
}

/** Why there was no response, or only part of it. */
export type Failure =
  /** No such host, or its address is not public: strangers are not told which. */
  'no-public-address' | 'not-looked-up' | 'refused' | 'broken-off' | 'damaged' | 'certificate' | 'unknown'
