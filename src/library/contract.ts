import type * as z from 'zod'
import type { brandInput } from '../article/brand/brand-schema.ts'
import type { articleInput } from '../article/json/schema.ts'
import type { CardType } from '../card/contract/card-type.ts'
import type { FormatName } from '../card/contract/format.ts'
import type { Pack as PackJson } from '../desk/packs/pack-schema.ts'
import type { Count } from '../post/count/count.ts'
import type { FieldName, NetworkName } from '../post/network.ts'
import type { Post as PostJson } from '../post/post.ts'
import type { Chapter } from '../post/texts/chapters.ts'
import type { TextName } from '../post/texts/template.ts'
import type { Verdict } from '../verdict.ts'

/**
 * An article: only `title` is required. Aliases of content systems are accepted (`headline` for `title`, a name for
 * an author); unknown fields are ignored, with a verdict.
 */
export type ArticleInput = z.input<typeof articleInput>

/** A picture file: JPEG, PNG or WebP everywhere; AVIF, GIF and TIFF on Node, AVIF, GIF and HEIC with Images on Workers. */
export type Picture = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array>

/** A brand as in `brand.json`, with logos as the bytes of SVG or PNG files. */
export type BrandInput = Omit<z.input<typeof brandInput>, 'logo'> & {
  readonly logo?: Uint8Array | { readonly light?: Uint8Array; readonly dark?: Uint8Array }
}

/**
 * A custom design, as typed in `handbill/design` (`satisfies Design`): here without the types of JSX, which a
 * program without custom designs does not need.
 */
export interface OwnDesign {
  readonly description: string
  readonly formats: readonly FormatName[]
  readonly tones: readonly ('light' | 'dark')[]
  readonly kinds: readonly string[]
  readonly overlay?: true
  readonly instead?: { readonly design: string; readonly enlarged: number; readonly covered?: true }
  readonly options?: object
  lacks?(content: never): string | undefined
  render(content: never): unknown
}

/** A card design. */
export interface Template {
  readonly name: string
  readonly description: string
  readonly formats: readonly FormatName[]
}

/** Options of every call. */
export interface ArticleOptions {
  /** Id of the brand; default: the article's own, else by the host of its `url`, else the first. */
  readonly brand?: string
  /** Name of the design; default: chosen for the story. */
  readonly template?: string
  /** Manual edits: `{"title.card": "…"}`. The keys are in docs/edits.md. */
  readonly edits?: Readonly<Record<string, unknown>>
}

/** Options for drawing cards. */
export interface DrawOptions extends ArticleOptions {
  /** Default: PNG if it is small, else JPEG, within the format's byte limit. */
  readonly type?: CardType | 'auto'
  /** The photo, instead of `image.url`. */
  readonly photo?: Picture
}

/** Options of a single card. */
export interface CardOptions extends DrawOptions {
  /** Default: `og`, 1200 × 630. */
  readonly format?: FormatName
}

/** Web address of the cards: of their folder, or of each card. */
export type CardAddress = string | ((card: Pick<Card, 'format' | 'type' | 'version'>) => string)

/** Options of posts. */
export interface PostOptions<Network extends NetworkName = NetworkName> extends ArticleOptions {
  /** Default: all. */
  readonly networks?: readonly Network[]
  /** Custom Liquid texts, instead of the template's. */
  readonly texts?: Partial<Record<TextName, string>>
  /** Of the video, for its description on YouTube. */
  readonly chapters?: readonly Chapter[]
}

/** Options of tags. */
export interface TagOptions extends DrawOptions {
  /** Address of the cards. */
  readonly at: CardAddress
  /** Default: `og` and `twitter`, which serve every preview. */
  readonly formats?: readonly FormatName[]
}

/** Default formats of a pack, unless its brand sets others. */
export type UsualFormat = Exclude<FormatName, 'wide' | 'pin' | 'chat'>

/** Options of a pack. */
export interface PackOptions<
  Format extends FormatName = UsualFormat,
  Network extends NetworkName = NetworkName,
>
  extends DrawOptions, Omit<PostOptions<Network>, keyof ArticleOptions> {
  /** Default: the brand's, else the usual six. */
  readonly formats?: readonly Format[]
  /** Address of the cards; if omitted, the pack has no tags, and its posts name no pictures. */
  readonly at?: CardAddress
}

/** A card: picture, alternative text and verdicts. */
export interface Card {
  readonly format: FormatName
  readonly type: CardType
  readonly contentType: string
  /** File name for the picture: `og.png`. */
  readonly file: string
  readonly width: number
  readonly height: number
  /** Equal versions mean equal bytes. 32 hexadecimal digits. */
  readonly version: string
  /** Alternative text: the picture and the words on it. */
  readonly alt: string
  readonly verdicts: readonly Verdict[]
  /** `frame/text` → its lines as set. */
  readonly lines: Readonly<Record<string, readonly string[]>>
  /** The picture itself. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same as a stream, new with each call. */
  stream(): ReadableStream<Uint8Array>
  /** The same as an HTTP response: `200`, or `304` if the request already has it. Its `ETag` is the version. */
  response(request?: Request): Response
}

/** A post: the texts for one network, with its counts. */
export interface Post extends PostJson {
  /** The post as one text; on a network with several, the first of `texts`. */
  readonly text: string
}

/** Everything for one article. `JSON.stringify` gives a `pack.json`. */
export interface Pack<
  Format extends FormatName = UsualFormat,
  Network extends NetworkName = NetworkName,
> extends Omit<PackJson, 'cards' | 'posts' | 'embeds'> {
  readonly cards: Readonly<Record<Format, Card>>
  readonly posts: Readonly<Record<Network, Post>>
  /** HTML for the head of the article's page; absent without `at`. */
  readonly tags: string | undefined
  /** Verdicts on the whole, every card and every post. */
  readonly allVerdicts: readonly Verdict[]
  toJSON(): PackJson
}

/** Handbill inside a program: no server, no store. All results are the same as over HTTP. */
export interface Handbill {
  /** The available designs. */
  readonly templates: readonly Template[]
  /**
   * All cards, posts and tags of an article.
   * @param article or the address of its page, which is read
   * @throws Problem for an invalid article, option or address; problems of the content are verdicts
   */
  pack<Format extends FormatName = UsualFormat, Network extends NetworkName = NetworkName>(
    article: ArticleInput | URL,
    options?: PackOptions<Format, Network>,
  ): Promise<Pack<Format, Network>>
  /** One card. Recently drawn cards are cached. */
  card(article: ArticleInput | URL, options?: CardOptions): Promise<Card>
  /** The version of a card, without drawing it: equal versions mean equal bytes, so a build can skip existing cards. */
  version(article: ArticleInput | URL, options?: CardOptions): Promise<string>
  /** The posts; draws no card and reads no font. */
  posts<Network extends NetworkName = NetworkName>(
    article: ArticleInput | URL,
    options?: PostOptions<Network>,
  ): Promise<Readonly<Record<Network, Post>>>
  /** HTML for the head of the article's page: Open Graph, X, JSON-LD and others. */
  tags(article: ArticleInput | URL, options: TagOptions): Promise<string>
  /** Counts a text as its network does. @param field default: the network's main text */
  count(network: NetworkName, text: string, field?: FieldName): Count
}

export { Problem, type ProblemCode } from '../problem.ts'
export type { CardType, Chapter, Count, FieldName, FormatName, NetworkName, PackJson, TextName, Verdict }
