import type { Article } from '../article/article.ts'
import type { EditedFormat, Edits } from '../article/edits/edit-keys.ts'
import type { Brand } from '../article/brand/brand.ts'
import { findTemplate } from '../problem.ts'
import { altOf, altText } from './alt-text.ts'
import { type NetworkName, networkNames } from './network.ts'
import { networks } from './networks/all.ts'
import type { Post } from './post.ts'
import type { Chapter } from './texts/chapters.ts'
import { hashtagsFor } from './texts/hashtags.ts'
import { type LiquidText, readLiquid } from './texts/liquid.ts'
import { accidentalLinksIn, mendLinks } from './texts/mend.ts'
import type { ChosenText, PostOrder } from './texts/order.ts'
import { commonSetting } from './texts/scope.ts'
import { voiceOf } from './texts/voice.ts'
import { type PostTemplate, type TextName, textNames, variantFor } from './texts/template.ts'

export interface PostRequest {
  readonly article: Article
  readonly brand: Brand
  readonly template: string
  /** Default: all. */
  readonly networks?: readonly NetworkName[] | undefined
  /** An editor's own Liquid, instead of the template's. */
  readonly texts?: Partial<Record<TextName, string>> | undefined
  /** Manual edits: texts, hashtags, headlines of networks, alternative texts. */
  readonly edits?: Edits | undefined
  readonly chapters?: readonly Chapter[] | undefined
  /** When the posts may be published, if not at once; and when they expire. ISO 8601. */
  readonly publishAt?: string | undefined
  readonly expiresAt?: string | undefined
  /** The alternative text of a card that has been drawn. */
  alt?(format: string): string | undefined
  /** Address of a format's card; absent: it has none yet. */
  cardUrl?(format: string): string | undefined
}

export interface PostWriter {
  /**
   * Writes an article's posts within their networks' limits.
   * @throws Problem `unknown-template`; `invalid-input` naming `texts.<name>` for invalid Liquid, or Liquid that is
   * too long
   */
  write(request: PostRequest): readonly Post[] | Promise<readonly Post[]>
  /** The Liquid sources of an article's posts; absent if a writer does not provide them. */
  sources?(
    article: Article,
    brand: Brand,
    template: string,
  ): ReadonlyMap<TextName, string> | Promise<ReadonlyMap<TextName, string>>
}

/** Assumed content of a card that is not drawn yet. */
const USUAL_CARD = { photo: true }

/**
 * A writer with the texts of these templates. Each Liquid file is parsed once, on first use.
 * @param now the time of writing, which some networks need in the post
 */
export function createPostWriter(templates: readonly PostTemplate[], now = () => new Date()) {
  const read = new Map<string, LiquidText>()
  const own = (source: string): LiquidText => {
    const text = read.get(source) ?? readLiquid(source, 'template')
    read.set(source, text)
    return text
  }
  return {
    sources(article: Article, brand: Brand, name: string): ReadonlyMap<TextName, string> {
      const { texts } = findTemplate(templates, name, 'template')
      const { kind } = voiceOf(article, brand)
      return new Map(textNames.map((text) => [text, variantFor(texts[text], article.lang, kind)]))
    },
    write(request: PostRequest): readonly Post[] {
      const template = findTemplate(templates, request.template, 'template')
      const { article, brand, chapters = [], networks: wanted = networkNames } = request
      const sent = readSent(request.texts ?? {})
      const { edits = {} } = request
      // Computed on first use, and the same for all networks.
      let usualAlt: string | undefined
      const mended = new Map<string, string>()
      const orderOf = (told: ReturnType<typeof writtenFrom>): PostOrder => ({
        ...told,
        edits,
        chapters,
        now: now().toISOString(),
        publishAt: request.publishAt ?? article.publishedAt,
        expiresAt: request.expiresAt,
        mended(text) {
          const known = mended.get(text) ?? mendLinks(text)
          mended.set(text, known)
          return known
        },
        accidentalLinks: () => accidentalLinksIn(`${told.article.title}\n${told.article.description ?? ''}`),
        text: (name) =>
          sent.get(name) ?? {
            liquid: own(variantFor(template.texts[name], told.article.lang, told.voice.kind)),
          },
        alt: (format) =>
          request.alt?.(format) ??
          altOf(edits, format as EditedFormat) ??
          (usualAlt ??= altText(article, brand, USUAL_CARD)),
        cardUrl: (format) => request.cardUrl?.(format),
      })
      const common = orderOf(writtenFrom(article, brand))
      return networkNames
        .filter((name) => wanted.includes(name))
        .map((name) => {
          const title = edits[`title.${name}`]
          return networks[name].write(
            title === undefined ? common : orderOf(writtenFrom({ ...article, title }, brand)),
          )
        })
    },
  } satisfies PostWriter
}

/** The input of an article's posts under one headline. */
function writtenFrom(article: Article, brand: Brand) {
  const voice = voiceOf(article, brand)
  return {
    article,
    brand,
    voice,
    common: commonSetting(article, brand, voice),
    tagged: hashtagsFor(article, brand),
  }
}

function readSent(texts: Partial<Record<TextName, string>>): ReadonlyMap<TextName, ChosenText> {
  const sent = new Map<TextName, ChosenText>()
  for (const name of textNames) {
    const source = texts[name]
    const field = `texts.${name}`
    if (source !== undefined) sent.set(name, { liquid: readLiquid(source, field), field })
  }
  return sent
}
