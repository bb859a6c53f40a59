import * as z from 'zod'

/** A feed that is watched for new and changed articles. */
export interface Feed {
  /** Name in logs, metrics and sources; unique. */
  readonly name: string
  readonly url: string
  /** Brand of its articles; absent: the one of their address. */
  readonly brand?: string | undefined
  /** Minutes between two polls. */
  readonly every: number
  /** `page`: reads each article's page, and the feed fills gaps. `feed`: uses only the feed. */
  readonly read: 'page' | 'feed'
  /** Number of articles that get a pack at the first poll; the newest. */
  readonly backlog: number
}

/** One day of a large newspaper. */
const DEFAULT_BACKLOG = 50

const entry = z.strictObject(
  {
    url: z.string().refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: 'must be an http or https address',
    }),
    name: z
      .string()
      .regex(/^[\w.:/-]{1,64}$/, 'must be up to 64 letters, digits and . : / _ -')
      .optional(),
    brand: z.string().min(1).max(64).optional(),
    every: z
      .number({ error: 'must be a number of minutes' })
      .min(1, 'must be 1 minute at least')
      .max(1440, 'must be 1440 minutes at most')
      .default(5),
    read: z.enum(['page', 'feed'], { error: 'must be page or feed' }).default('page'),
    backlog: z
      .int({ error: 'must be a whole number' })
      .min(0, 'must not be negative')
      .max(5000, 'must be 5000 at most')
      .default(DEFAULT_BACKLOG),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has an unknown field "${String(issue.keys[0]).slice(0, 60)}"`
        : 'must be an address, or an object with url',
  },
)

const list = z
  .array(
    z.preprocess((value) => (typeof value === 'string' ? { url: value } : value), entry),
    {
      error: 'must be a JSON list, such as ["https://example.com/feed"]',
    },
  )
  .max(200, 'may have 200 feeds at most')

/** `HANDBILL_FEEDS`: `["https://example.com/feed", {"url": …, "brand": …}]`. */
export const feedList = z.string().transform((text, context): readonly Feed[] => {
  const result = list.safeParse(jsonIn(text))
  if (!result.success) {
    const [issue] = result.error.issues
    const at = issue?.path.length ? `, entry ${issue.path.join('.')}` : ''
    context.addIssue(`${issue?.message ?? 'is wrong'}${at}`)
    return []
  }
  const feeds = result.data.map(withName)
  for (const [key, what] of [
    ['url', 'address'],
    ['name', 'name'],
  ] as const) {
    const double = feeds.find((feed, at) => feeds.findIndex((other) => other[key] === feed[key]) < at)
    if (double === undefined) continue
    context.addIssue(
      `gives two feeds the ${what} ${double[key]}${key === 'name' ? '; give each a name' : ''}`,
    )
    return []
  }
  return feeds
})

function withName(feed: z.infer<typeof entry>): Feed {
  return { ...feed, name: feed.name ?? nameOf(feed.url) }
}

/** Host and path, limited to the letters allowed in a name. */
function nameOf(address: string): string {
  const { host, pathname } = new URL(address)
  return `${host}${pathname}`
    .replace(/\/+$/, '')
    .replace(/[^\w.:/-]+/g, '-')
    .slice(0, 64)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
