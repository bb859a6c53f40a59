export interface ReadPage {
  /** Final address after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  /** Content-Type header, or an empty text. */
  readonly contentType: string
}

/** Fetches a public web address for a caller; private addresses are refused. */
export interface PageReader {
  /**
   * Reads a page, feed or sitemap, within caps of size and time.
   * @throws Problem `invalid-input` for an invalid web address, `forbidden-address` for a private one,
   * `unreachable`, `too-large`, or `unsupported-media` for anything but text
   */
  read(url: string): Promise<ReadPage>
}
