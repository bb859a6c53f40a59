import * as z from 'zod'

/** An S3-compatible image store with its credentials. */
export interface ImageStore extends ImageBucket {
  readonly keys: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    /** For temporary credentials. */
    readonly sessionToken: string | undefined
  }
}

export interface ImageBucket {
  readonly bucket: string
  /** Prefix of every path; empty, or ends with a slash. */
  readonly prefix: string
  /** Address of the service; undefined: Amazon's. */
  readonly endpoint: string | undefined
  readonly region: string
}

/** Bucket names in S3; compatible stores allow the same or less. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

const SHAPE = 'must be s3://BUCKET[/PREFIX][?region=REGION][&endpoint=https://HOST]'

const OPTIONS = new Set(['region', 'endpoint'])

/** `s3://bucket/prefix?region=eu-central-1&endpoint=https://…`. */
export const imageStore = z.string().transform((value, context): ImageBucket | undefined => {
  const fail = (message: string) => {
    context.addIssue(message)
    return undefined
  }
  if (!URL.canParse(value)) return fail(SHAPE)
  const { protocol, host, pathname, searchParams, username } = new URL(value)
  if (protocol !== 's3:') return fail(SHAPE)
  if (username !== '') return fail('must not hold keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY')
  if (!BUCKET.test(host)) return fail(`names no bucket: ${SHAPE}`)
  const odd = [...searchParams.keys()].find((name) => !OPTIONS.has(name))
  if (odd !== undefined) return fail(`has an unknown option "${odd}": ${SHAPE}`)
  const endpoint = searchParams.get('endpoint') ?? undefined
  if (endpoint !== undefined && !/^https?:\/\/[^/?#@\s]+\/?$/.test(endpoint))
    return fail('must have an endpoint such as https://s3.example.org')
  const region = searchParams.get('region') ?? (endpoint === undefined ? 'us-east-1' : 'auto')
  if (!/^[\w-]{1,64}$/.test(region)) return fail('must have a region such as eu-central-1')
  const prefix = pathname.replaceAll(/^\/+|\/+$/g, '')
  if (!/^[\w./-]*$/.test(prefix))
    return fail('must have a prefix of letters, digits, dots, hyphens and slashes')
  return {
    bucket: host,
    prefix: prefix === '' ? '' : `${prefix}/`,
    endpoint: endpoint?.replace(/\/$/, ''),
    region,
  }
})
