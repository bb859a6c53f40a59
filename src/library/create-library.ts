import { AUTOMATIC } from '../card/contract/template.ts'
import type { CardEngine } from '../card/engine.ts'
import { fileAddresses, type PackAddresses } from '../desk/packs/addresses.ts'
import { makePack, type MadePack } from '../desk/packs/pack.ts'
import { cardRequest } from '../desk/packs/card-request.ts'
import { allVerdicts } from '../desk/packs/all-verdicts.ts'
import { packFormats } from '../desk/packs/pack-formats.ts'
import type { CardStore } from '../desk/store/card-store.ts'
import { countText, fieldsOf } from '../post/count-text.ts'
import type { NetworkName } from '../post/network.ts'
import type { Post as PostJson } from '../post/post.ts'
import type { PostWriter } from '../post/write-posts.ts'
import { findTemplate, Problem } from '../problem.ts'
import type { TemplateInfo } from '../card/contract/template-list.ts'
import type { Card, CardAddress, CardOptions, DrawOptions, Handbill, Post, PostOptions } from './contract.ts'
import { type BrandedArticle, gatherArticle, gatherPictures, type GatherPorts } from './gather-article.ts'
import { madeCard } from './made-card.ts'
import { callOptions, checkCounted, checkOptions } from './options.ts'
import { cacheCards, cachePhotos } from './caching.ts'
import type { FormatName } from '../card/contract/format.ts'

export interface LibraryParts extends GatherPorts {
  readonly templates: readonly TemplateInfo[]
  /** Designs without their own post texts. */
  readonly own: readonly { readonly name: string }[]
  readonly posts: PostWriter
  /** Called once, for the first card: posts need no engine. */
  composeEngine(): CardEngine | Promise<CardEngine>
  /** Cards of earlier runs. */
  readonly store?: CardStore | undefined
}

/** These serve every preview: X shows 2:1. */
const PREVIEW_FORMATS = ['og', 'twitter'] as const
const noPosts: PostWriter = { write: () => [] }

/** Handbill over a platform's parts. */
export function createLibrary(parts: LibraryParts): Handbill {
  const ports = { ...parts, photos: cachePhotos(parts.photos) }
  let composed: CardEngine | undefined
  /** A design without its own texts uses those chosen for the story. */
  const textsOf = (template: string) =>
    parts.own.some(({ name }) => name === template) ? AUTOMATIC : template
  const engineOf = async () => (composed ??= cacheCards(await parts.composeEngine(), parts.store))

  interface Order extends DrawOptions {
    readonly formats?: readonly FormatName[] | undefined
    readonly at?: CardAddress | undefined
  }

  async function make(branded: BrandedArticle, order: Order, posts: PostWriter): Promise<MadePack> {
    const { template = AUTOMATIC, type = 'auto', formats, photo, at } = order
    const found = findTemplate(parts.templates, template, 'template')
    return makePack(branded.sourced, {
      ...(await gatherPictures(branded, photo, ports)),
      engine: await engineOf(),
      brand: branded.brand,
      template,
      formats: formats ?? packFormats(found, branded.brand),
      edits: branded.edits,
      type,
      posts,
      addresses: at === undefined ? undefined : addressesAt(at, branded.sourced.article.url),
    })
  }

  return {
    templates: parts.templates,

    async pack(article, given = {}) {
      checkOptions(callOptions.pack, given)
      const { networks, texts, chapters, ...options } = given
      const branded = await gatherArticle(article, options, ports)
      const writer: PostWriter = {
        write: async (request) =>
          parts.posts.write({ ...request, template: textsOf(request.template), networks, texts, chapters }),
      }
      const made = await make(branded, options, writer)
      const { pack } = made
      const cards = pack.cards.map((card) => [card.format, madeCard(card, made)])
      return {
        ...pack,
        cards: Object.fromEntries(cards) as Record<FormatName, Card>,
        posts: byNetwork(pack.posts),
        tags: pack.embeds?.tags,
        allVerdicts: allVerdicts(pack),
        toJSON: () => pack,
      }
    },

    async card(article, given: CardOptions = {}) {
      checkOptions(callOptions.card, given)
      const { format = 'og', ...options } = given
      const branded = await gatherArticle(article, options, ports)
      const made = await make(branded, { ...options, formats: [format] }, noPosts)
      return madeCard(made.pack.cards[0]!, made, made.pack.verdicts)
    },

    async version(article, given: CardOptions = {}) {
      checkOptions(callOptions.card, given)
      const { format = 'og', template = AUTOMATIC, type = 'auto', ...options } = given
      const branded = await gatherArticle(article, options, ports)
      const { photo, pictures } = await gatherPictures(branded, options.photo, ports)
      const wish = { brand: branded.brand, template, format, type, photo, pictures }
      const request = cardRequest(branded.sourced.article, branded.edits, wish)
      const { key } = await (await engineOf()).plan(request)
      return key
    },

    async posts(article, given: PostOptions = {}) {
      checkOptions(callOptions.posts, given)
      const { template = AUTOMATIC, networks, texts, chapters, ...options } = given
      const { sourced, brand, edits } = await gatherArticle(article, options, ports)
      const order = { networks, texts, chapters, edits }
      const request = { article: sourced.article, brand, template: textsOf(template), ...order }
      return byNetwork(await parts.posts.write(request))
    },

    async tags(article, given) {
      checkOptions(callOptions.tags, given)
      const { formats = PREVIEW_FORMATS, ...options } = given
      const branded = await gatherArticle(article, options, ports)
      const { pack } = await make(branded, { ...options, formats }, noPosts)
      return pack.embeds!.tags
    },

    count(network, text, field) {
      checkCounted(network, text)
      return countText(network, field ?? fieldsOf(network)[0]!, text)
    },
  } as Handbill
}

function byNetwork(posts: readonly PostJson[]): Readonly<Record<NetworkName, Post>> {
  return Object.fromEntries(
    posts.map((post) => [post.network, { ...post, text: Object.values(post.texts)[0]?.text ?? '' }]),
  ) as Record<NetworkName, Post>
}

/** @throws Problem for an invalid web address, and if nothing names the tags' page */
function addressesAt(at: CardAddress, page: string | undefined): PackAddresses {
  if (typeof at === 'string') {
    if (/^https?:/i.test(at) && URL.canParse(at)) return fileAddresses(new URL(at).href, page)
    throw new Problem('invalid-input', `“${at}” is no http(s) address.`, { field: 'at' })
  }
  if (page !== undefined) return { share: page, card: at }
  throw new Problem('invalid-input', 'Tags need the address of the article.', { field: 'url' })
}
