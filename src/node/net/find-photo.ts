import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SourcedArticle } from '../../article/article.ts'
import { findPhoto, type FoundPhoto, type PhotoSource } from '../../desk/articles/find-photo.ts'
import { photoFile } from '../../card/photo/photo.ts'
import { Problem } from '../../problem.ts'
import { readFileCapped } from '../cli/input/read-input.ts'

/** As much as any press camera's JPEG weighs; the same as what is fetched at most. */
const MAX_PHOTO_BYTES = 40_000_000

const LOCAL = 'local file'

/**
 * The photo of an article: the file named on the command line, else what the article names. One that cannot be
 * fetched is a verdict, for the cards come out without it; a file that is not there is a mistake to be mended.
 * @throws Problem for files that cannot be read, and data URIs that are none.
 */
export async function photoOf(
  { article, sources }: SourcedArticle,
  file: string | undefined,
  web: PhotoSource,
): Promise<FoundPhoto> {
  if (file !== undefined) return fromFile(file, '--photo')
  const url = article.image?.url
  if (url !== undefined && sources['image.url'] === LOCAL) return fromFile(url, 'image.url')
  return findPhoto(article.image, web)
}

/**
 * For `articleFromJson`: paths in an article's JSON are relative to the file it stands in.
 * @throws Problem when there is no such file, or it may not be read.
 */
export function localImageIn(folder: string): (path: string) => string | undefined {
  return (path) => {
    if (/^(?:\/\/|[a-z][a-z0-9+.-]+:)/i.test(path)) return undefined
    const place = resolve(folder, path)
    const field = 'image.url'
    const stat = statSync(place, { throwIfNoEntry: false })
    if (stat === undefined)
      throw new Problem(
        'not-found',
        `There is no file “${place}”; a picture on the web needs its whole address.`,
        {
          field,
        },
      )
    if (stat.isDirectory())
      throw new Problem('invalid-input', `“${place}” is a folder, not a picture.`, { field })
    try {
      accessSync(place, constants.R_OK)
    } catch (cause) {
      throw new Problem('invalid-input', `“${place}” may not be read.`, { field, cause })
    }
    return place
  }
}

async function fromFile(path: string, field: string): Promise<FoundPhoto> {
  return { photo: await photoFile(readFileCapped(path, field, MAX_PHOTO_BYTES)), verdicts: [] }
}
