import { readUrl } from '../../article/canonical-url.ts'
import type { FormatName } from '../../card/contract/format.ts'
import { addressesOf } from '../../desk/packs/addresses.ts'
import { idOfUrl } from '../../desk/articles/article-id.ts'
import type { StoredArticle } from '../../desk/articles/articles.ts'
import { embedSubject } from '../../desk/packs/embed-subject.ts'
import { findPhoto } from '../../desk/articles/find-photo.ts'
import { findPictures } from '../../desk/articles/find-pictures.ts'
import { makePack } from '../../desk/packs/pack.ts'
import { packFormats } from '../../desk/packs/pack-formats.ts'
import { readArticle } from '../../desk/articles/read-article.ts'
import { findTemplate, Problem } from '../../problem.ts'
import type { AppDeps } from '../deps.ts'
import { subjectOf } from '../answer/stored-article.ts'
import type { PreviewGrant } from '../access/preview-grant.ts'
import type { Sheet } from './sheet.ts'
import { toBase64 } from '../../net/bytes.ts'

/** A stored article, its cards at their own addresses. */
export async function storedSheet(stored: StoredArticle, deps: AppDeps, base: string): Promise<Sheet> {
  const { pack } = stored
  // Without the public address: that may be another host than the page was opened on, whose pictures it may not show.
  const here = addressesOf('', stored.id)
  const cards = new Map(pack.cards.map((card) => [card.format, here.card(card)]))
  return {
    pack,
    subject: await subjectOf(stored, deps, base),
    storedSince: stored.createdAt,
    changedAt: stored.updatedAt,
    picture: (format) => cards.get(format) ?? '',
    inline: false,
  }
}

/** A web address as people type it: the scheme may be missing. */
export function readAddress(typed: string): string {
  const text = typed.trim()
  if (text === '') throw new Problem('invalid-input', 'Give the address of an article.', { field: 'url' })
  const reading = readUrl(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`)
  if (reading.url === undefined)
    throw new Problem('invalid-input', `The address ${reading.reason}.`, { field: 'url' })
  return reading.url
}

interface Order {
  /** As `readAddress` gives it. */
  readonly address: string
  readonly template: string
  readonly base: string
  readonly grant: PreviewGrant
}

/**
 * Reads the page at an address and makes its pack, of which nothing is stored. Its embeds name the addresses that it will
 * have once it is published here: an article's id follows from its address, a card's version from what it shows.
 * @throws Problem when the address cannot be read or holds no article
 */
export async function readSheet({ address, template, base, grant }: Order, deps: AppDeps): Promise<Sheet> {
  if (deps.pages === undefined)
    throw new Problem('not-implemented', 'This server reads no pages; send it the article itself.', {
      field: 'url',
    })
  const found = findTemplate(deps.engine.templates, template, 'template')
  const sourced = await readArticle(address, deps.pages)
  const { article } = sourced
  const brand = await deps.brands.brandFor(article)
  const { photo, verdicts: photoVerdicts } = await findPhoto(article.image, deps.photos)
  const { pictures, verdicts: pictureVerdicts } = await findPictures(article, deps.photos)
  const addresses = addressesOf(base, await idOfUrl(article.url ?? address))
  const { pack, images } = await makePack(sourced, {
    engine: deps.engine,
    drawing: { priority: 'preview' },
    posts: deps.posts,
    brand,
    template,
    formats: packFormats(found, brand),
    type: 'auto',
    addresses,
    photo,
    pictures,
    photoVerdicts: [...photoVerdicts, ...pictureVerdicts],
  })
  const shown = new Map<FormatName, string>()
  for (const { format, file, contentType } of pack.cards) {
    const bytes = images.get(file)
    if (bytes !== undefined) shown.set(format, dataUri(bytes, contentType))
  }
  const stored = article.url === undefined ? undefined : await deps.articles?.byUrl(article.url)
  return {
    pack,
    subject: embedSubject(pack, brand, addresses),
    picture: (format) => shown.get(format) ?? '',
    inline: true,
    stored: stored === undefined || stored === 'removed' ? undefined : await grant.linkTo(stored.id),
  }
}

function dataUri(bytes: Uint8Array, contentType: string): string {
  return `data:${contentType};base64,${toBase64(bytes)}`
}
