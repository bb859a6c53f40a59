import type { ArticleImage } from '../../article/image.ts'
import { caps } from '../../article/caps.ts'
import { type PhotoFile, photoFile } from '../../card/photo/photo.ts'
import { fromLooseBase64 } from '../../net/bytes.ts'
import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'

/** Fetches photos by address. */
export interface PhotoSource {
  /**
   * Fetches an http(s) URL within caps of size and time.
   * @param authorization sent only to the URL's own origin
   * @throws Problem when it cannot be fetched
   */
  read(url: string, authorization?: string): Promise<Uint8Array>
}

export interface FoundPhoto {
  readonly photo: PhotoFile | undefined
  readonly verdicts: readonly Verdict[]
}

/** Field of the photo in a request with an article. */
const FIELD = 'article.image.url'

/**
 * Gets an article's photo: from its data URI, or through the port. A failed fetch is a verdict, because a card
 * without a photo is better than none; a malformed data URI is the sender's error.
 */
export async function findPhoto(
  image: ArticleImage | undefined,
  source: PhotoSource | undefined,
  field = FIELD,
  authorization?: string,
): Promise<FoundPhoto> {
  const url = image?.url
  if (url === undefined) return { photo: undefined, verdicts: [] }
  if (/^data:/i.test(url)) return { photo: await photoFile(decodeDataUri(url, field)), verdicts: [] }
  if (source === undefined) return missing('This server does not fetch photos; send it as a data URI.')
  try {
    return { photo: await photoFile(await source.read(url, authorization)), verdicts: [] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return missing(error.message)
  }
}

function missing(message: string): FoundPhoto {
  return {
    photo: undefined,
    verdicts: [{ code: 'photo-missing', severity: 'warning', place: 'image', message }],
  }
}

/**
 * The bytes of a `data:` URI (RFC 2397). The file type is detected from the bytes later.
 * @throws Problem `invalid-input` when it is not base64, `too-large` above the cap.
 */
function decodeDataUri(uri: string, field = FIELD): Uint8Array {
  const comma = uri.indexOf(',')
  if (comma < 0 || !/;base64$/i.test(uri.slice(0, comma)))
    throw new Problem('invalid-input', 'A photo as a data URI must be base64: "data:image/jpeg;base64,…".', {
      field,
    })
  const base64 = uri.slice(comma + 1)
  if (uri.length > caps.dataUri)
    throw new Problem('too-large', `A photo may have ${Math.floor(caps.dataUri / 4) * 3} bytes at most.`, {
      field,
    })
  const bytes = fromLooseBase64(base64)
  if (bytes === undefined)
    throw new Problem('invalid-input', "The photo's data URI holds letters that are not base64.", { field })
  return bytes
}
