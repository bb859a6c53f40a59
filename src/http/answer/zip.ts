import { zipSync } from 'fflate'
import { cacheControl } from './caching.ts'

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

/** An archive to be saved under a name. */
export function zipResponse(name: string, files: readonly ZipFile[]): Response {
  const bytes = zip(files)
  return new Response(bytes, {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${name}.zip"`,
      'cache-control': cacheControl.none,
    },
  })
}
