import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Brand } from '../../../article/brand/brand.ts'
import type { SourcedArticle } from '../../../article/article.ts'
import { findPhoto, type FoundPhoto, type PhotoSource } from '../../../desk/articles/find-photo.ts'
import { findPictures, type FoundPictures } from '../../../desk/articles/find-pictures.ts'
import { photoFile } from '../../../card/photo/photo.ts'
import { Problem } from '../../../problem.ts'
import { readFileCapped } from '../../files/read-input.ts'

/** As much as any press camera's JPEG weighs; the same as what is fetched at most. */
const MAX_PHOTO_BYTES = 40_000_000

const LOCAL = 'local file'

/**
 * The photo of an article: the file named on the command line, else what the article names. One of the article's own
 * that is not to be had, on this disk or on the web, is a verdict: the cards are drawn without it.
 * @throws Problem for a named file that cannot be read, and data URIs that are not valid.
 */
export async function photoOf(
  { article, sources }: SourcedArticle,
  file: string | undefined,
  web: PhotoSource,
): Promise<FoundPhoto> {
  if (file !== undefined)
    return { photo: await photoFile(readFileCapped(file, '--photo', MAX_PHOTO_BYTES)), verdicts: [] }
  return findPhoto(article.image, sources['image.url'] === LOCAL ? disk : web)
}

/** The other pictures an article names, beside its file or on the web. */
export async function picturesOf(
  { article }: SourcedArticle,
  brand: Brand,
  web: PhotoSource,
): Promise<FoundPictures> {
  return findPictures(article, brand, { read: async (url) => (/^https?:/i.test(url) ? web : disk).read(url) })
}

const disk: PhotoSource = {
  async read(path) {
    // Messages get into pack.json, which is published: they name no folder above this one.
    const shown = relative('', path)
    if (existsSync(path)) return readFileCapped(shown, 'image.url', MAX_PHOTO_BYTES)
    const hint = 'a picture on the web needs its whole address'
    throw new Problem('not-found', `There is no file “${shown}”; ${hint}.`, { field: 'image.url' })
  },
}

/** For `articleFromJson`: paths in an article's JSON are relative to that file's folder. */
export function localImageIn(folder: string): (path: string) => string | undefined {
  return (path) => (/^(?:\/\/|[a-z][a-z0-9+.-]+:)/i.test(path) ? undefined : resolve(folder, path))
}
