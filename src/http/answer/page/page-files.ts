/**
 * Style sheets, scripts and fonts of our own pages, built by `src/tools/pages`. Each is served under a name with a
 * digest of its content, so that it can be cached for good.
 */
export interface PageFiles {
  /** Plain name → served name: `editor.css` → `editor-X3F2A1BQ.css`. */
  names(): Promise<Readonly<Record<string, string>>>
  /**
   * @param name as served
   * @returns undefined if there is no such file
   */
  read(name: string): Promise<Uint8Array | undefined>
}

/** A source file of pages, by its plain name; undefined if it was not built. */
export async function readMaterial(
  name: string,
  files: PageFiles | undefined,
): Promise<Uint8Array | undefined> {
  const served = (await files?.names())?.[name]
  return served === undefined ? undefined : files?.read(served)
}

/** A JSON file of texts by name, as the build packs folders. */
export async function readTexts(
  name: string,
  files: PageFiles | undefined,
): Promise<Readonly<Record<string, string>>> {
  const bytes = await readMaterial(name, files)
  return bytes === undefined ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>)
}

/** Path of the pages' files. */
export const FILES = '/files'

/** The address of a file; undefined if it was not built. */
export async function fileHref(name: string, files: PageFiles | undefined): Promise<string | undefined> {
  const served = (await files?.names())?.[name]
  return served === undefined ? undefined : `${FILES}/${served}`
}
