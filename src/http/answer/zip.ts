import { zipSync } from 'fflate'

/** One file of an archive. */
export interface ZipFile {
  /** With `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The first day of ZIP's calendar, read in local time as ZIP is: the same files are the same archive. */
const FIRST_DAY = new Date(1980, 0, 1)

/** A ZIP archive, stored without compression: pictures are compressed already. */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    level: 0,
    mtime: FIRST_DAY,
  })
}
