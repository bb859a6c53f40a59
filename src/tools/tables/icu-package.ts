/** Magic bytes of every ICU data header, and the format of a package of items (ICU, `ucmndata.h`, `udata.h`). */
const MAGIC = [0xda, 0x27] as const
const PACKAGE_FORMAT = 'CmnD'
/** From the start of a header to its data format. */
const FORMAT_AT = 12

/**
 * Finds an item such as `brkitr/laodict.dict` in ICU's data: a file, or a program that contains it.
 * @returns the data after the item's own header
 */
export function findIcuItem(bytes: Buffer, name: string): Buffer {
  for (let at = bytes.indexOf(PACKAGE_FORMAT); at >= 0; at = bytes.indexOf(PACKAGE_FORMAT, at + 1)) {
    const header = at - FORMAT_AT
    if (bytes[header + 2] !== MAGIC[0] || bytes[header + 3] !== MAGIC[1]) continue
    const item = findInContents(bytes.subarray(header + bytes.readUInt16LE(header)), name)
    if (item) return item
  }
  throw new Error(`the ICU package has no ${name}`)
}

/** The table of contents: a count, then pairs of offsets to name and data. */
function findInContents(contents: Buffer, name: string): Buffer | undefined {
  const count = contents.readUInt32LE(0)
  for (let entry = 0; entry < count; entry++) {
    const nameAt = contents.readUInt32LE(4 + entry * 8)
    const fullName = contents.toString('latin1', nameAt, contents.indexOf(0, nameAt))
    if (!fullName.endsWith(name)) continue
    const item = contents.subarray(contents.readUInt32LE(8 + entry * 8))
    return item.subarray(item.readUInt16LE(0))
  }
  return undefined
}
