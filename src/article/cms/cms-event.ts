import type { Verdict } from '../../verdict.ts'

/**
 * An event in a CMS as its payload says, not cleaned yet: `json` is input of `articleFromJson`, so that titles from
 * webhooks and from the API are cleaned in the same way.
 */
export type CmsEvent =
  | (EventInfo & {
      readonly kind: 'publish'
      readonly json: Readonly<Record<string, unknown>>
      /** Path of `json` in the payload, prepended to field names in problems: `post.current`. */
      readonly root: string
      /** Verdicts on what the payload lacks, besides those of the article's own check. */
      readonly verdicts?: readonly Verdict[] | undefined
    })
  /** The payload is incomplete: read the page. */
  | (EventInfo & { readonly kind: 'read'; readonly url: string })
  /** The payload is incomplete: ask the CMS's own API. */
  | (EventInfo & { readonly kind: 'ask'; readonly question: Question })
  | (EventInfo & { readonly kind: 'remove'; readonly url?: string | undefined })
  | { readonly kind: 'ignore'; readonly reason: string }

interface EventInfo {
  /** The CMS's id of the article. */
  readonly ref?: string | undefined
  /** Time of the change, milliseconds since 1970. */
  readonly at?: number | undefined
}

/** A request to a CMS's API, and how to read its response. */
export interface Question {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  parseAnswer(answer: unknown): readonly CmsEvent[]
  /** Events if the resource does not exist: the article is no longer published. */
  readonly gone: readonly CmsEvent[]
  /** Statuses besides 404 and 410 that mean the same. */
  readonly goneStatus?: readonly number[]
  /** Events if the API does not answer; empty: the delivery must be repeated. */
  readonly otherwise: readonly CmsEvent[]
}

/** Input of a mapping: a delivery. */
export interface CmsDelivery {
  /** Parsed JSON or form; anything. */
  readonly payload: unknown
  /** The value of a header with the event; undefined if missing. */
  header(name: string): string | undefined
  /** `?event=post.deleted` of the registered address, for a CMS that does not send it. */
  readonly event: string | undefined
  /** When it arrived, milliseconds since 1970. */
  readonly now: number
  readonly settings: CmsSettings
}

/** Settings for data that a CMS's deliveries lack. */
export interface CmsSettings {
  /** Template of an article's address, with fields of the payload in braces: `https://example.com/{slug}`. */
  readonly address?: string | undefined
  /** Base of articles' relative addresses. */
  readonly site?: string | undefined
  /** Base of pictures' relative addresses and ids. */
  readonly assets?: string | undefined
  /** The publication's name, if the CMS sends none. */
  readonly name?: string | undefined
  /** Types, models or collections that are articles; undefined: all. */
  readonly types?: readonly string[] | undefined
  /** The article's field → its name in the newsroom's model: `{"title": "heading"}`. */
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** The language to use if a payload has several. */
  readonly lang?: string | undefined
  /** The CMS's API, and a key that may read published content. */
  readonly api?: string | undefined
  readonly key?: string | undefined
}

export function ignore(reason: string): readonly CmsEvent[] {
  return [{ kind: 'ignore', reason }]
}
