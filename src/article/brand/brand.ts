import type { PersonAccounts, PostNetwork, PostPolicy } from './post-policy.ts'

/** A publisher, as cards and posts need it. */
export interface Brand {
  readonly id: string
  /** Shown as the brand mark where there is no logo; absent: the article's site name. */
  readonly name?: string | undefined
  /** Logo as a data URI (SVG or PNG), with its own proportions. */
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number } | undefined
  /** Which set of faces headlines are set in. */
  readonly face: 'sans' | 'serif' | 'condensed'
  /** Two colours and a neutral, as #rrggbb. `sections` maps a section name to its accent. */
  readonly colors: {
    readonly paper: string
    readonly ink: string
    readonly accent: string
    readonly muted: string
    readonly sections: Readonly<Record<string, string>>
  }
  /** The publisher's own address, http(s). */
  readonly url?: string | undefined
  /** Accounts, as each network writes them; `twitter` with its `@`, `fediverse` as `@user@host`. */
  readonly handles: {
    readonly twitter?: string | undefined
    readonly facebook?: string | undefined
    readonly fediverse?: string | undefined
    readonly bluesky?: string | undefined
    readonly threads?: string | undefined
    readonly youtube?: string | undefined
    readonly instagram?: string | undefined
    readonly telegram?: string | undefined
    /** Address of the page. */
    readonly linkedin?: string | undefined
    /** Address of the channel. */
    readonly whatsapp?: string | undefined
  }
  /** Facebook's number for the publisher's app, for `fb:app_id`. */
  readonly facebookAppId?: string | undefined
  /** Hashtags without `#`: on every post, and by section. */
  readonly hashtags: {
    readonly always: readonly string[]
    readonly sections: Readonly<Record<string, readonly string[]>>
    /** Tags that never become hashtags. */
    readonly block?: readonly string[] | undefined
    /** The hashtag for a tag. */
    readonly aliases?: Readonly<Record<string, string>> | undefined
    /** How many a post has at most, by network. */
    readonly most?: Readonly<Partial<Record<PostNetwork, number>>> | undefined
    /** Leave out hashtags whose words are in the text already. */
    readonly skipMentioned?: boolean | undefined
  }
  /** Accounts by name; `*` for authors who are not named. */
  readonly people?: Readonly<Record<string, PersonAccounts>> | undefined
  readonly posts?: PostPolicy | undefined
  /** Parameters added to the article's address: network → name → value, and `all` for every network. */
  readonly campaign: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly thread: {
    /** Which part of a thread carries the link. */
    readonly link: 'first' | 'last'
    /** The most parts a thread may have. */
    readonly parts: number
  }
}

/** Defaults of `brand.json` that concern posts. */
export const brandDefaults = {
  handles: {},
  hashtags: { always: [], sections: {} },
  campaign: {},
  thread: { link: 'first', parts: 6 },
} as const satisfies Partial<Brand>

/** The colour of a section, or the brand's own accent. A section may be called anything, "__proto__" too. */
export function accentOf(section: string | undefined, { colors }: Pick<Brand, 'colors'>): string {
  const own =
    section !== undefined && Object.hasOwn(colors.sections, section) ? colors.sections[section] : undefined
  return own ?? colors.accent
}
