import type { CmsDelivery, CmsNews, CmsSettings } from '../../../src/article/cms/news.ts'
import { withinCaps } from '../../../src/article/cms/within-caps.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'

interface Around {
  readonly headers?: Readonly<Record<string, string>>
  readonly event?: string
  readonly settings?: CmsSettings
}

/** What a mapping makes of a payload, with published articles read as the desk reads them. */
export function told(
  newsOf: (delivery: CmsDelivery) => readonly CmsNews[],
  payload: unknown,
  around: Around = {},
) {
  const news = newsOf({
    payload,
    header: (name) => around.headers?.[name],
    event: around.event,
    now: 1_795_161_600_000,
    settings: around.settings ?? {},
  })
  return news.map((one) => (one.kind === 'publish' ? read(one) : one))
}

export function read(news: Extract<CmsNews, { kind: 'publish' }>) {
  const { article } = articleFromJson(withinCaps(news.json), { root: news.root, lenient: true })
  return { kind: news.kind, ref: news.ref, at: news.at, article }
}

/** Values a hostile or broken sender may put anywhere. */
export const oddities: readonly unknown[] = [
  null,
  '',
  'null',
  0,
  42,
  true,
  [],
  [null],
  {},
  { a: 1 },
  'x'.repeat(70_000),
  '\ud800',
  [[[]]],
]
