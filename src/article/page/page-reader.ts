export interface ReadPage {
  /** Where the bytes came from in the end, after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  /** The HTTP header as sent, or an empty text. */
  readonly contentType: string
}

/** Fetches a public web address on behalf of a caller; private addresses are refused. */
export interface PageReader {
  /**
   * Reads a page, a feed or a sitemap, within caps of size and time.
   * @throws Problem `invalid-input` for no web address, `forbidden-address` for one that is not public, `unreachable`,
   * `too-large`, or `unsupported-media` for what is no text.
   */
  read(url: string): Promise<ReadPage>
}
