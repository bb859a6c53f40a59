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

/** What a page is written from, by its plain name; undefined where it was not made. */
export async function readMaterial(
  name: string,
  files: PageFiles | undefined,
): Promise<Uint8Array | undefined> {
  const served = (await files?.names())?.[name]
  return served === undefined ? undefined : files?.read(served)
}

/** A file of texts by name, as the build puts folders together. */
export async function readTexts(
  name: string,
  files: PageFiles | undefined,
): Promise<Readonly<Record<string, string>>> {
  const bytes = await readMaterial(name, files)
  return bytes === undefined ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>)
}

/** Where files of pages are served. */
export const FILES = '/files'

/** The address of a file; undefined where it was not made. */
export async function fileHref(name: string, files: PageFiles | undefined): Promise<string | undefined> {
  const served = (await files?.names())?.[name]
  return served === undefined ? undefined : `${FILES}/${served}`
}
