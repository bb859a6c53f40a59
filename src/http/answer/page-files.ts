/**
 * Style sheets, scripts and fonts of our own pages, made by `src/tools/pages`. Each is served under a name that holds a
 * digest of what is in it, so that it can be cached for good.
 */
export interface PageFiles {
  /** Plain name → name it is served under: `editor.css` → `editor-X3F2A1BQ.css`. */
  names(): Promise<Readonly<Record<string, string>>>
  /** @param name as served; undefined when there is none of the name */
  read(name: string): Promise<Uint8Array | undefined>
}

/** Where files of pages are served. */
export const FILES = '/files'

/** The address of a file; undefined where it was not made. */
export async function fileHref(name: string, files: PageFiles | undefined): Promise<string | undefined> {
  const served = (await files?.names())?.[name]
  return served === undefined ? undefined : `${FILES}/${served}`
}
