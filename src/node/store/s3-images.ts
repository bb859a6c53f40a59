import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { ImageBucket, ImageStore } from '../../config/image-store.ts'
import type { Images } from '../../desk/store/images.ts'
import { Problem } from '../../problem.ts'

/** Timeout of a request; an image has some hundred kilobytes. */
const PATIENCE_MS = 10_000
/** Retries of 429 and 5xx responses, with growing delays. */
const RETRIES = 3

/** Images as objects of an S3-compatible store. Signatures cover the content, so damage in transit is refused. */
export function createS3Images(store: ImageStore): Images {
  const { region, keys } = store
  const { accessKeyId, secretAccessKey, sessionToken } = keys
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    service: 's3',
    region,
    retries: RETRIES,
  })
  const base = addressOf(store)

  async function send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const address = `${base}${path.split('/').map(encodeURIComponent).join('/')}`
    const attempt = async () =>
      client.fetch(address, { ...init, method, signal: AbortSignal.timeout(PATIENCE_MS) })
    try {
      // An idle connection may have been closed: the second attempt opens a new one.
      return await attempt().catch(attempt)
    } catch (cause) {
      throw new Problem('unavailable', 'The image store does not answer just now.', { cause })
    }
  }

  return {
    async read(path) {
      const answer = await send('GET', path)
      if (answer.status === 404) return void (await answer.body?.cancel())
      if (!answer.ok) throw await refused(answer)
      return new Uint8Array(await answer.arrayBuffer())
    },
    async write(path, bytes, contentType) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const headers = { 'content-type': contentType, 'x-amz-content-sha256': sha256 }
      const answer = await send('PUT', path, { body: bytes as Uint8Array<ArrayBuffer>, headers })
      if (!answer.ok) throw await refused(answer)
      await answer.body?.cancel()
    },
    async remove(path) {
      const answer = await send('DELETE', path)
      if (!answer.ok && answer.status !== 404) throw await refused(answer)
      await answer.body?.cancel()
    },
  }
}

/**
 * Amazon wants the bucket in the host name, except for names with dots, which its certificate does not cover;
 * others take it in the path.
 */
function addressOf({ bucket, prefix, endpoint, region }: ImageBucket): string {
  const amazon = `s3.${region}.amazonaws.com`
  const isHost = endpoint === undefined && !bucket.includes('.')
  const base = isHost ? `https://${bucket}.${amazon}` : `${endpoint ?? `https://${amazon}`}/${bucket}`
  return `${base}/${prefix}`
}

/** The error response is XML: `<Error><Code>AccessDenied</Code>…`. */
async function refused(answer: Response): Promise<Problem> {
  const text = await answer.text().catch(() => '')
  const code = /<Code>(\w{1,64})<\/Code>/.exec(text)?.[1] ?? 'no code'
  const cause = new Error(`the image store answered ${answer.status} (${code})`)
  return new Problem('unavailable', 'Images cannot be read or stored just now.', { cause })
}
