/** The image store: files on Node, R2 on Workers. */
export interface Images {
  /** Undefined if it does not exist. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Atomic. */
  write(path: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** No error if the file does not exist. */
  remove(path: string): Promise<void>
}
