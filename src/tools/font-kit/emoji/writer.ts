/** Writes consecutive big-endian numbers, as in font tables. */
export class Writer {
  readonly #bytes: number[] = []

  get length(): number {
    return this.#bytes.length
  }

  u8(value: number): void {
    this.#bytes.push(value & 0xff)
  }

  u16(value: number): void {
    this.#bytes.push((value >> 8) & 0xff, value & 0xff)
  }

  u32(value: number): void {
    this.u16(value >>> 16)
    this.u16(value & 0xffff)
  }

  put(bytes: Uint8Array): void {
    for (const byte of bytes) this.#bytes.push(byte)
  }

  /** Zeros up to a multiple. */
  pad(multiple: number): void {
    while (this.#bytes.length % multiple !== 0) this.#bytes.push(0)
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}
