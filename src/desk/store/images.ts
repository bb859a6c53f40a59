/** The image store: files on Node, R2 on Workers. */
export interface Images {
  /** Undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Whole or not at all. */
  write(path: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** ArticleRemoval what is not there is no failure. */
  remove(path: string): Promise<void>
}
