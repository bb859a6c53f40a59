import { zipSync } from 'fflate'
import { cacheControl } from './caching.ts'

/** A file in an archive. */
export interface ZipFile {
  /** Folders separated by `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The first date that ZIP can store, in local time as ZIP reads it: equal files give equal archives. */
const FIRST_DAY = new Date(1980, 0, 1)

/** A ZIP archive without compression, because pictures are already compressed. */
export function zip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    level: 0,
    mtime: FIRST_DAY,
  })
}

/** An archive as a download. */
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
