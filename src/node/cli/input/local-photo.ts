import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Brand } from '../../../article/brand/brand.ts'
import type { SourcedArticle } from '../../../article/article.ts'
import { findPhoto, type FoundPhoto, type PhotoSource } from '../../../desk/articles/find-photo.ts'
import { findPictures, type FoundPictures } from '../../../desk/articles/find-pictures.ts'
import { photoFile } from '../../../card/photo/photo.ts'
import { Problem } from '../../../problem.ts'
import { readFileCapped } from '../../files/read-input.ts'

/** Larger than any press camera's JPEG; the same cap as for downloads. */
const MAX_PHOTO_BYTES = 40_000_000

const LOCAL = 'local file'

/**
 * The photo of an article: the file given on the command line, else the article's. If the article's own cannot be
 * read, on disk or on the web, that is a verdict: the cards are drawn without it.
 * @throws Problem for a given file that cannot be read, and for invalid data URIs
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

/** The other pictures of an article, from files or the web. */
export async function picturesOf(
  { article }: SourcedArticle,
  brand: Brand,
  web: PhotoSource,
): Promise<FoundPictures> {
  return findPictures(article, brand, { read: async (url) => (/^https?:/i.test(url) ? web : disk).read(url) })
}

const disk: PhotoSource = {
  async read(path) {
    // Messages are published in pack.json: they must not name parent folders.
    const shown = relative('', path)
    if (existsSync(path)) return readFileCapped(shown, 'image.url', MAX_PHOTO_BYTES)
    const hint = 'a picture on the web needs its whole address'
    throw new Problem('not-found', `There is no file “${shown}”; ${hint}.`, { field: 'image.url' })
  },
}

/** For `articleFromJson`: paths in an article's JSON are relative to its folder. */
export function localImageIn(folder: string): (path: string) => string | undefined {
  return (path) => (/^(?:\/\/|[a-z][a-z0-9+.-]+:)/i.test(path) ? undefined : resolve(folder, path))
}
