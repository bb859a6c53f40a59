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
 * An article: only `title` is needed. The names content systems use are understood as well (`headline` for `title`, a
 * name for an author); what no article has is ignored, with a verdict.
 */
export type ArticleInput = z.input<typeof articleInput>

/** A picture's file: JPEG, PNG or WebP everywhere; AVIF, GIF and TIFF on Node, AVIF, GIF and HEIC with Images on Workers. */
export type Picture = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array>

/** A brand as in `brand.json`, its logos as the bytes of SVG or PNG files. */
export type BrandInput = Omit<z.input<typeof brandInput>, 'logo'> & {
  readonly logo?: Uint8Array | { readonly light?: Uint8Array; readonly dark?: Uint8Array }
}

/**
 * A design of your own, as `handbill/design` types it (`satisfies Design`): here without the types of JSX, which a program
 * that brings no design does not need.
 */
export interface OwnDesign {
  readonly description: string
  readonly formats: readonly FormatName[]
  readonly tones: readonly ('light' | 'dark')[]
  readonly kinds: readonly string[]
  readonly overlay?: true
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

/** What holds for every call. */
export interface ArticleOptions {
  /** Id of the brand; left out: the article's own, else by the host of its `url`, else the first. */
  readonly brand?: string
  /** Name of the design; left out: the one that suits the story. */
  readonly template?: string
  /** What a person changed, laid over the article: `{"title.card": "…"}`. The keys are in docs/edits.md. */
  readonly edits?: Readonly<Record<string, unknown>>
}

/** How cards are drawn. */
export interface DrawOptions extends ArticleOptions {
  /** Left out: PNG where it is small, else JPEG, within the byte budget of the format. */
  readonly type?: CardType | 'auto'
  /** The photo, in place of the one `image.url` names. */
  readonly photo?: Picture
}

/** Which card. */
export interface CardOptions extends DrawOptions {
  /** Default: `og`, 1200 × 630. */
  readonly format?: FormatName
}

/** Where cards will be found on the web: the address of their folder, or the address of each. */
export type CardAddress = string | ((card: Pick<Card, 'format' | 'type' | 'version'>) => string)

/** Which posts, and how they are written. */
export interface PostOptions<Network extends NetworkName = NetworkName> extends ArticleOptions {
  /** Default: all. */
  readonly networks?: readonly Network[]
  /** Liquid texts of your own, in place of the template's. */
  readonly texts?: Partial<Record<TextName, string>>
  /** Of the video, for its description on YouTube. */
  readonly chapters?: readonly Chapter[]
}

/** What tags are made of. */
export interface TagOptions extends DrawOptions {
  /** Where the cards will be found. */
  readonly at: CardAddress
  /** Default: `og` and `twitter`, one for every preview. */
  readonly formats?: readonly FormatName[]
}

/** The formats of a pack, where its brand does not say otherwise. */
export type UsualFormat = Exclude<FormatName, 'wide' | 'pin' | 'chat'>

/** What a pack holds. */
export interface PackOptions<
  Format extends FormatName = UsualFormat,
  Network extends NetworkName = NetworkName,
>
  extends DrawOptions, Omit<PostOptions<Network>, keyof ArticleOptions> {
  /** Default: those of the brand, else the usual six. */
  readonly formats?: readonly Format[]
  /** Where the cards will be found; left out: the pack has no tags, and its posts name no pictures. */
  readonly at?: CardAddress
}

/** A card: its picture, its alternative text, and what there is to say of it. */
export interface Card {
  readonly format: FormatName
  readonly type: CardType
  readonly contentType: string
  /** A name for the picture's file: `og.png`. */
  readonly file: string
  readonly width: number
  readonly height: number
  /** Same version, same bytes. 32 hexadecimal digits. */
  readonly version: string
  /** What it shows and the words on it, for those who do not see it. */
  readonly alt: string
  readonly verdicts: readonly Verdict[]
  /** `frame/text` → its lines as set. */
  readonly lines: Readonly<Record<string, readonly string[]>>
  /** The picture itself. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same as a stream, new with each call. */
  stream(): ReadableStream<Uint8Array>
  /** The same as an HTTP answer: `200`, or `304` if the request has it already. Its `ETag` is the version. */
  response(request?: Request): Response
}

/** A post: the texts of one network, counted as it counts. */
export interface Post extends PostJson {
  /** The post as one text; on a network that has several the first of `texts`. */
  readonly text: string
}

/** Everything of one article. As JSON (`JSON.stringify`) it is a `pack.json`. */
export interface Pack<
  Format extends FormatName = UsualFormat,
  Network extends NetworkName = NetworkName,
> extends Omit<PackJson, 'cards' | 'posts' | 'embeds'> {
  readonly cards: Readonly<Record<Format, Card>>
  readonly posts: Readonly<Record<Network, Post>>
  /** HTML for the head of the article's page; absent without `at`. */
  readonly tags: string | undefined
  /** Those of the whole, of every card and of every post. */
  readonly allVerdicts: readonly Verdict[]
  toJSON(): PackJson
}

/** Handbill inside a program: no server, no store. All answers are the same as over HTTP. */
export interface Handbill {
  /** The designs there are. */
  readonly templates: readonly Template[]
  /**
   * Every card, every post and the tags of an article.
   * @param article or the address of its page, which is read
   * @throws Problem for an article, an option or an address that is wrong; anything about the content is a verdict
   */
  pack<Format extends FormatName = UsualFormat, Network extends NetworkName = NetworkName>(
    article: ArticleInput | URL,
    options?: PackOptions<Format, Network>,
  ): Promise<Pack<Format, Network>>
  /** One card. A card that was drawn a moment ago is not drawn again. */
  card(article: ArticleInput | URL, options?: CardOptions): Promise<Card>
  /** The version of a card without drawing it: same version, same bytes. What was built before need not be built again. */
  version(article: ArticleInput | URL, options?: CardOptions): Promise<string>
  /** The posts; no card is drawn, and no font is read. */
  posts<Network extends NetworkName = NetworkName>(
    article: ArticleInput | URL,
    options?: PostOptions<Network>,
  ): Promise<Readonly<Record<Network, Post>>>
  /** HTML for the head of the article's page: Open Graph, X, JSON-LD and the rest. */
  tags(article: ArticleInput | URL, options: TagOptions): Promise<string>
  /** A text as its network counts it. @param field default: the network's main text */
  count(network: NetworkName, text: string, field?: FieldName): Count
}

export { Problem, type ProblemCode } from '../problem.ts'
export type { CardType, Chapter, Count, FieldName, FormatName, NetworkName, PackJson, TextName, Verdict }
