import type { Article } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import { bylineOf, publishedDay } from '../../article/byline.ts'
import { sentenceEnds } from '../../article/text/sentences.ts'

/** What a post text may give up when it is too long. Links, handles and names are not among them. */
export const shortenable = ['hashtags', 'description', 'section', 'credit', 'title'] as const

export type Shortenable = (typeof shortenable)[number]

/** Texts of a post that change while it is fitted; empty when given up. */
export type Pieces = Readonly<Record<Shortenable, string>>

/** Every variable of a post text. Absent ones are null, so that `{% if link %}` asks whether there is one. */
export interface Scope {
  readonly title: string | null
  /** The standfirst. */
  readonly description: string | null
  /** What a reader sees before “more”: the first sentences of the standfirst, else the title; and what comes after. */
  readonly lead: string | null
  readonly rest: string | null
  readonly section: string | null
  /** Names of the authors, joined as the language joins them. */
  readonly byline: string | null
  readonly authors: readonly { readonly name: string; readonly url: string | null }[]
  /** Day of publication, written out in the article's language. */
  readonly date: string | null
  /** The article's address with the brand's campaign parameters for the network; and without. */
  readonly link: string | null
  readonly url: string | null
  /** Name of the brand, or else of the site. */
  readonly site: string | null
  /** The brand's account on the network. */
  readonly handle: string | null
  /** With `#`, separated by spaces. */
  readonly hashtags: string | null
  readonly tags: readonly string[]
  /** Who took the photo. */
  readonly credit: string | null
  readonly lang: string
  /** `0:00 Title` by line, where they were given. */
  readonly chapters: string | null
}

/** What `allowed` lists when a text names another. */
export const variableNames = [
  'title',
  'description',
  'lead',
  'rest',
  'section',
  'byline',
  'authors',
  'date',
  'link',
  'url',
  'site',
  'handle',
  'hashtags',
  'tags',
  'credit',
  'lang',
  'chapters',
] as const satisfies readonly (keyof Scope)[]

/** What stays the same while a post is fitted. */
export type Setting = Omit<Scope, Shortenable | 'lead' | 'rest'>

/** What is the same for all networks. */
export type CommonSetting = Omit<Setting, 'link' | 'handle' | 'chapters'>

export function commonSetting(article: Article, brand: Brand): CommonSetting {
  return {
    byline: bylineOf(article) ?? null,
    authors: article.authors.map(({ name, url }) => ({ name, url: url ?? null })),
    date: publishedDay(article) ?? null,
    url: article.url ?? null,
    site: brand.name ?? article.site?.name ?? null,
    tags: article.tags,
    lang: article.lang,
  }
}

export function scopeOf(setting: Setting, pieces: Pieces): Scope {
  const { title, description, section, credit, hashtags } = pieces
  const end = endOfLead(description, setting.lang)
  return {
    ...setting,
    title: title || null,
    description: description || null,
    lead: description.slice(0, end).trim() || title || null,
    rest: description.slice(end).trim() || null,
    section: section || null,
    credit: credit || null,
    hashtags: hashtags || null,
  }
}

/** YouTube and others show about so many letters of a description. */
const LEAD = 150

/** As many whole sentences as are shown; one at least. */
function endOfLead(description: string, lang: string): number {
  const ends = sentenceEnds(description, lang)
  return ends.findLast((end) => end <= LEAD) ?? ends[0] ?? 0
}
