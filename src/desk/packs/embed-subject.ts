import type { Brand } from '../../article/brand/brand.ts'
import { formatNames } from '../../card/contract/formats.ts'
import type { EmbedSubject } from '../../embed/subject.ts'
import type { PackAddresses } from './addresses.ts'
import type { NamedPhoto, Pack } from './pack-schema.ts'

/** A pack's data for tags, pages and oEmbed. Cards are named by version, so their addresses are immutable. */
export function embedSubject(
  pack: Omit<Pack, 'photos'> & { readonly photos?: readonly NamedPhoto[] | undefined },
  brand: Brand,
  addresses: PackAddresses,
): EmbedSubject {
  const { article, cards, photos = [] } = pack
  const { image } = article
  const { smallerCard } = addresses
  const inOrder = cards.toSorted((a, b) => formatNames.indexOf(a.format) - formatNames.indexOf(b.format))
  return {
    article,
    brand,
    images: inOrder.map((card) => ({
      url: addresses.card(card),
      width: card.width,
      height: card.height,
      contentType: card.contentType,
      alt: card.alt,
      smaller: smallerCard && ((width) => smallerCard(card, width)),
    })),
    photo: image && {
      ...image,
      crops: photos.map((photo) => ({
        url: addresses.card(photo),
        width: photo.width,
        height: photo.height,
      })),
    },
    addresses: {
      page: article.url,
      share: addresses.share,
      embed: addresses.embed,
      oembed: addresses.oembed,
      logo: addresses.logo?.(brand),
    },
  }
}
