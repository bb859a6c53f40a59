/** One file of an archive. */
export interface ZipFile {
  /** With `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** 1 January 1980, the first day there is: the same files are the same archive. */
const FIRST_DAY = 0x0021

/** The bit that says that names are UTF-8. */
const UTF8 = 0x0800

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

/** A ZIP archive of a few small files, stored as they are (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16). */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let offset = 0
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path)
    // Version 2.0, flags, method "stored", time, date, checksum, both sizes, length of the name, no extra field.
    const common = [...u16(20), ...u16(UTF8), ...u16(0), ...u16(0), ...u16(FIRST_DAY)]
    const sizes = [
      ...u32(crc32(bytes)),
      ...u32(bytes.length),
      ...u32(bytes.length),
      ...u16(name.length),
      ...u16(0),
    ]
    const local = joined([Uint8Array.from([...u32(LOCAL), ...common, ...sizes]), name, bytes])
    // No comment, disk 0, no attributes, where its local part begins.
    const tail = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)]
    centrals.push(
      joined([Uint8Array.from([...u32(CENTRAL), ...u16(20), ...common, ...sizes, ...tail]), name]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = joined(centrals)
  const counts = [...u16(0), ...u16(0), ...u16(files.length), ...u16(files.length)]
  const end = Uint8Array.from([...u32(END), ...counts, ...u32(directory.length), ...u32(offset), ...u16(0)])
  return joined([...locals, directory, end])
}

function u16(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff]
}

function u32(value: number): readonly number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

/** The checksum of ZIP and PNG (ISO 3309), bit by bit: the files are small. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
