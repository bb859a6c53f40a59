import type { CmsDelivery, CmsEvent, CmsSettings } from '../../../src/article/cms/cms-event.ts'
import { withinCaps } from '../../../src/article/cms/within-caps.ts'
import { articleFromJson } from '../../../src/article/json/from-json.ts'

interface Around {
  readonly headers?: Readonly<Record<string, string>>
  readonly event?: string
  readonly settings?: CmsSettings
}

/** The result of a mapping, with published articles read as the desk reads them. */
export function told(
  parse: (delivery: CmsDelivery) => readonly CmsEvent[],
  payload: unknown,
  around: Around = {},
) {
  const events = parse({
    payload,
    header: (name) => around.headers?.[name],
    event: around.event,
    now: 1_795_161_600_000,
    settings: around.settings ?? {},
  })
  return events.map((one) => (one.kind === 'publish' ? read(one) : one))
}

export function read(events: Extract<CmsEvent, { kind: 'publish' }>) {
  const { article } = articleFromJson(withinCaps(events.json), { root: events.root, lenient: true })
  return { kind: events.kind, ref: events.ref, at: events.at, article }
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
