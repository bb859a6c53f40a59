import type { Kind } from '../kind/kinds.ts'
import type { BrandLook, Logo } from './look.ts'
import type { RulesOfBrand } from './rules.ts'
import type { PersonAccounts, PostNetwork, PostPolicy } from './post-policy.ts'

/** A publisher, as needed for cards and posts. */
export interface Brand extends BrandLook, RulesOfBrand {
  readonly id: string
  /** Shown without a logo; absent: the article's site name. */
  readonly name?: string | undefined
  /** For light backgrounds, or for all. */
  readonly logo?: Logo | undefined
  /** The set of faces for headlines. */
  readonly face: 'sans' | 'serif' | 'condensed'
  /** Two colours and a neutral, as #rrggbb. `sections` maps a section name to its accent. */
  readonly colors: {
    readonly paper: string
    readonly ink: string
    readonly accent: string
    readonly muted: string
    readonly sections: Readonly<Record<string, string>>
    /** Accents by kind of story; they override those of sections. */
    readonly kinds?: Readonly<Partial<Record<Kind, string>>> | undefined
    /** Colours of the dark tone. */
    readonly dark?:
      Readonly<Partial<Record<'paper' | 'ink' | 'accent' | 'muted', string | undefined>>> | undefined
  }
  /** The publisher's own address, http(s). */
  readonly url?: string | undefined
  /** Accounts in each network's notation; `twitter` with its `@`, `fediverse` as `@user@host`. */
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
  /** Id of the publisher's Facebook app, for `fb:app_id`. */
  readonly facebookAppId?: string | undefined
  /** Hashtags without `#`: on every post, and by section. */
  readonly hashtags: {
    readonly always: readonly string[]
    readonly sections: Readonly<Record<string, readonly string[]>>
    /** Tags that never become hashtags. */
    readonly block?: readonly string[] | undefined
    /** The hashtag for a tag. */
    readonly aliases?: Readonly<Record<string, string>> | undefined
    /** Maximum number per post, by network. */
    readonly most?: Readonly<Partial<Record<PostNetwork, number>>> | undefined
    /** Leaves out hashtags whose words are in the text. */
    readonly skipMentioned?: boolean | undefined
  }
  /** Accounts by name; `*` for all other authors. */
  readonly people?: Readonly<Record<string, PersonAccounts>> | undefined
  readonly posts?: PostPolicy | undefined
  /** Parameters added to the article's address: network → name → value; `all` for every network. */
  readonly campaign: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly thread: {
    /** The part of a thread with the link. */
    readonly link: 'first' | 'last'
    /** Maximum number of parts in a thread. */
    readonly parts: number
  }
}

/** Defaults of `brand.json` for posts. */
export const brandDefaults = {
  handles: {},
  hashtags: { always: [], sections: {} },
  campaign: {},
  thread: { link: 'first', parts: 6 },
} as const satisfies Partial<Brand>

/** The colour of a kind, of a section, or the brand's own accent. Sections may have any name, even "__proto__". */
export function accentOf(
  section: string | undefined,
  { colors }: Pick<Brand, 'colors'>,
  kind?: Kind,
): string {
  const ofKind = kind === undefined ? undefined : colors.kinds?.[kind]
  const ofSection =
    section !== undefined && Object.hasOwn(colors.sections, section) ? colors.sections[section] : undefined
  return ofKind ?? ofSection ?? colors.accent
}

/** The brand's name in a language. */
export function brandNameIn(
  lang: string,
  { name, names = {} }: Pick<Brand, 'name' | 'names'>,
): string | undefined {
  return valueFor(lang, names) ?? name
}

/** The value for a tag, or for its language: `pt` applies to `pt-BR`. */
export function valueFor<value>(lang: string, values: Readonly<Record<string, value>>): value | undefined {
  const parts = lang.split('-')
  for (let count = parts.length; count > 0; count--) {
    const tag = parts.slice(0, count).join('-')
    if (Object.hasOwn(values, tag)) return values[tag]
  }
  return undefined
}
