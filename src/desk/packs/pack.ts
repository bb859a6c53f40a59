import type { Article, SourcedArticle } from '../../article/article.ts'
import type { Brand } from '../../article/brand/brand.ts'
import type { Edits } from '../../article/edits/edit-keys.ts'
import type { Card, CardEngine, DrawOptions } from '../../card/engine.ts'
import type { CardPlan, CardRequest } from '../../card/plan/card-plan.ts'
import type { FormatName } from '../../card/contract/format.ts'
import type { PhotoFile } from '../../card/photo/photo.ts'
import { embedSnippets } from '../../embed/snippets.ts'
import { altOf, altText, type CardShows } from '../../post/alt-text.ts'
import type { Post } from '../../post/post.ts'
import type { PostWriter } from '../../post/write-posts.ts'
import type { Verdict } from '../../verdict.ts'
import type { PackAddresses } from './addresses.ts'
import { withArticleFixes } from './article-fixes.ts'
import { withCardFixes } from './card-fixes.ts'
import { cardRequest, knownDesign } from './card-request.ts'
import { digest } from '../../net/bytes.ts'
import { cleanPhotos, namedPhotos } from './clean-photos.ts'
import { embedSubject } from './embed-subject.ts'
import type { NamedPhoto, Pack, PackedCard } from './pack-schema.ts'

export interface PackOptions {
  readonly engine: CardEngine
  /** Priority of the cards. */
  readonly drawing?: DrawOptions | undefined
  readonly brand: Brand
  readonly template: string
  readonly formats: readonly FormatName[]
  readonly type: CardRequest['type']
  /** Chosen values of the design's options. */
  readonly options?: CardRequest['options']
  /** The clean photos are named by the embeds, but not drawn: for a page that stores nothing. */
  readonly onlyNamesPhotos?: boolean | undefined
  /** Draws cards that only test a fix; absent: the engine itself. */
  readonly trial?: CardEngine | undefined
  readonly posts: PostWriter
  /** The pack's addresses; absent: its posts name no pictures, and it has no embeds. */
  readonly addresses?: PackAddresses | undefined
  /** Absent: cards without a photo. */
  readonly photo?: PhotoFile | undefined
  /** The portrait and gallery pictures that could be fetched. */
  readonly pictures?: CardRequest['pictures']
  /** Edits of the cards and posts; those of the whole article have been applied before. */
  readonly edits?: Edits | undefined
  /** Verdicts of the search for the photo, to report with the others. */
  readonly photoVerdicts?: readonly Verdict[] | undefined
}

/** A pack and its pictures, before anything is stored. */
export interface MadePack {
  readonly pack: Pack
  /** File name, as in the pack's cards → bytes. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The clean photos that its embeds name; with `onlyNamesPhotos` they are not in the pack. */
  readonly photos: readonly NamedPhoto[]
}

/**
 * Draws an article's cards and collects the findings. Each format is planned once, before drawing.
 * @throws Problem for an unknown template or format; problems of the content are verdicts.
 */
export async function makePack(sourced: SourcedArticle, options: PackOptions): Promise<MadePack> {
  const { engine, brand, formats, photo, edits = {} } = options
  const { article } = sourced
  const images = new Map<string, Uint8Array>()
  const cards: PackedCard[] = []
  const common: Verdict[] = []
  const plans: CardPlan[] = []
  const replaced = new Map<FormatName, readonly Verdict[]>()
  for (const format of new Set(formats)) {
    const wanted = cardRequest(article, edits, { ...options, format })
    const { request, verdicts } = knownDesign(wanted, engine, options.template)
    replaced.set(format, verdicts)
    plans.push(await engine.plan(request))
  }
  for (const [plan, card] of await drawAll(plans, options)) {
    const { format, article: shown } = plan.request
    const alt = altOf(edits, format) ?? altText(shown, brand, showsOf(card, photo))
    const found = withoutRepeats([...(replaced.get(format) ?? []), ...card.verdicts])
    const verdicts = await withCardFixes(found, {
      plan,
      lines: card.lines,
      edits,
      redraw: redrawer(article, plan, options),
    })
    const packed = packCard(format, plan.key, { ...card, verdicts }, alt)
    cards.push(packed)
    images.set(packed.file, card.bytes)
    common.push(...card.verdicts.filter((verdict) => !isOfCard(verdict, format)))
  }
  const [firstPlan] = plans
  const request = options.addresses && firstPlan?.request
  // A photo that no card shows may be unreadable: only drawing it tells.
  const onlyNames = options.onlyNamesPhotos === true && cards.some(({ crop }) => crop !== undefined)
  const photos = request && !onlyNames ? await cleanPhotos(request, options) : []
  for (const { packed, bytes } of photos) images.set(packed.file, bytes)
  const pack: Pack = {
    version: await digest(cards.map((card) => card.version).join()),
    article: publicArticle(article),
    sources: sourced.sources,
    brand: brand.id,
    template: plans[0]?.template ?? options.template,
    cards,
    ...(photos.length > 0 && { photos: photos.map(({ packed }) => packed) }),
    posts: await postsOf(article, cards, options),
    ...(Object.keys(edits).length > 0 && { edits }),
    verdicts: withoutRepeats(
      withArticleFixes([...sourced.verdicts, ...(options.photoVerdicts ?? []), ...common], article),
    ),
  }
  const { addresses } = options
  const named = request && onlyNames ? await namedPhotos(request, engine) : (pack.photos ?? [])
  const subject = addresses && embedSubject({ ...pack, photos: named }, brand, addresses)
  return {
    pack: subject ? { ...pack, embeds: embedSnippets(subject) } : pack,
    images,
    photos: named,
  }
}

/** Draws a plan's card with other edits, only for its findings; stores nothing. */
function redrawer(article: Article, { request }: CardPlan, options: PackOptions) {
  const engine = options.trial ?? options.engine
  return async (edits: Edits): Promise<readonly Verdict[]> => {
    const wanted = cardRequest(article, edits, { ...options, format: request.format })
    const known = knownDesign(wanted, engine, options.template)
    const { verdicts } = await engine.draw(await engine.plan(known.request), options.drawing)
    return [...known.verdicts, ...verdicts]
  }
}

/** In the order of the plans; concurrently if the engine has a queue. */
async function drawAll(
  plans: readonly CardPlan[],
  { engine, drawing }: PackOptions,
): Promise<readonly (readonly [CardPlan, Card])[]> {
  const draw = async (plan: CardPlan) => [plan, await engine.draw(plan, drawing)] as const
  if (engine.queues === true) return Promise.all(plans.map(draw))
  const drawn: (readonly [CardPlan, Card])[] = []
  for (const plan of plans) drawn.push(await draw(plan))
  return drawn
}

/** Posts for every network, each with the texts of its card. */
async function postsOf(
  article: Article,
  cards: readonly PackedCard[],
  options: PackOptions,
): Promise<readonly Post[]> {
  const { posts, brand, template, addresses, edits } = options
  const cardOf = (format: string) => cards.find((card) => card.format === format)
  return posts.write({
    article,
    brand,
    template,
    edits,
    alt: (format) => cardOf(format)?.alt,
    cardUrl(format) {
      const card = cardOf(format)
      return card && addresses?.card(card)
    },
  })
}

/** What a card shows: the photo, unless it could not be read, and the texts that were set. */
function showsOf({ lines, verdicts }: Card, photo: PhotoFile | undefined): CardShows {
  return {
    photo: photo !== undefined && !verdicts.some(({ code }) => code === 'photo-missing'),
    texts: Object.values(lines).map((set) => set.join('\n')),
  }
}

/** A pack contains web addresses of pictures, but no data URIs or local paths. */
function publicArticle(article: Article): Article {
  return withoutInlineImages(article) as Article
}

function withoutInlineImages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutInlineImages)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => name !== 'url' || typeof inner !== 'string' || /^https?:/i.test(inner))
      .map(([name, inner]) => [name, withoutInlineImages(inner)]),
  )
}

function packCard(format: FormatName, version: string, card: Card, alt: string): PackedCard {
  const { type, contentType, width, height, bytes, verdicts, template, lines, crop, faces } = card
  return {
    format,
    type,
    contentType,
    file: `${format}.${type}`,
    width,
    height,
    bytes: bytes.length,
    version,
    alt,
    verdicts: verdicts.filter((verdict) => isOfCard(verdict, format)),
    ...(template !== undefined && { template }),
    ...(crop && { crop }),
    ...(faces && { faces }),
    lines,
  }
}

/**
 * Whether the finding is on this card only; findings on the article's photo or text are equal on every card and are
 * reported once for the pack.
 */
function isOfCard({ place }: Verdict, format: FormatName): boolean {
  return place === format || place.startsWith(`${format}/`)
}

function withoutRepeats(verdicts: readonly Verdict[]): Verdict[] {
  return [...new Map(verdicts.map((verdict) => [JSON.stringify(verdict), verdict])).values()]
}
