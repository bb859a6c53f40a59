import type { Verdict } from '../../verdict.ts'

/**
 * What happened in a CMS, as its payload says and not yet cleaned: `json` is what `articleFromJson` takes, which cleans
 * a title from a webhook exactly as one from the API.
 */
export type CmsEvent =
  | (EventInfo & {
      readonly kind: 'publish'
      readonly json: Readonly<Record<string, unknown>>
      /** Where `json` came from in the payload, put before field names in problems: `post.current`. */
      readonly root: string
      /** What the payload lacks, beside what the article's own check finds. */
      readonly verdicts?: readonly Verdict[] | undefined
    })
  /** The payload says too little, the page says more. */
  | (EventInfo & { readonly kind: 'read'; readonly url: string })
  /** The payload says too little; the CMS's own API is to be asked. */
  | (EventInfo & { readonly kind: 'ask'; readonly question: Question })
  | (EventInfo & { readonly kind: 'remove'; readonly url?: string | undefined })
  | { readonly kind: 'ignore'; readonly reason: string }

interface EventInfo {
  /** The CMS's id of the article. */
  readonly ref?: string | undefined
  /** When it was changed, milliseconds since 1970. */
  readonly at?: number | undefined
}

/** A request to the API of a CMS, and what its answer means. */
export interface Question {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  parseAnswer(answer: unknown): readonly CmsEvent[]
  /** What it means that nothing is there: it is not published any more. */
  readonly gone: readonly CmsEvent[]
  /** Statuses beside 404 and 410 that say so. */
  readonly goneStatus?: readonly number[]
  /** What is done when the API does not answer; empty: the delivery is to be sent again. */
  readonly otherwise: readonly CmsEvent[]
}

/** A delivery as its mapping sees it. */
export interface CmsDelivery {
  /** Parsed JSON or form; anything. */
  readonly payload: unknown
  /** The value of a header that says what happened; undefined when it is not there. */
  header(name: string): string | undefined
  /** From the registered address, `?event=post.deleted`, for a CMS that does not send it. */
  readonly event: string | undefined
  /** When it arrived, milliseconds since 1970. */
  readonly now: number
  readonly settings: CmsSettings
}

/** What the operator configures about a CMS because its deliveries leave it out. */
export interface CmsSettings {
  /** An article's address on the site, with names out of the payload in braces: `https://example.com/{slug}`. */
  readonly address?: string | undefined
  /** What relative addresses of articles are relative to. */
  readonly site?: string | undefined
  /** What relative addresses of pictures, and ids of pictures, are relative to. */
  readonly assets?: string | undefined
  /** The publication's name, where the CMS sends none. */
  readonly name?: string | undefined
  /** Which types, models or collections are articles; undefined: all. */
  readonly types?: readonly string[] | undefined
  /** The article's field → where the newsroom's model keeps it: `{"title": "heading"}`. */
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** Where several languages are in one payload: which one. */
  readonly lang?: string | undefined
  /** The CMS's API and a key that may read what is published. */
  readonly api?: string | undefined
  readonly key?: string | undefined
}

export function ignore(reason: string): readonly CmsEvent[] {
  return [{ kind: 'ignore', reason }]
}
