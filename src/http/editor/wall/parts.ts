import { html } from 'hono/html'
import { tagTexts, type TagTexts } from '../../../embed/tags/tag-texts.ts'
import { cutToBytes } from '../../../embed/cut.ts'
import { webAddress } from '../../../embed/subject.ts'
import type { NetworkName } from '../../../post/network.ts'
import type { CountedText } from '../../../post/post.ts'
import type { Html } from '../../answer/page/page.ts'
import { postOf, type Sheet } from '../sheet.ts'
import { foldAt } from '../state/fold-at.ts'
import { lookOf } from './looks.ts'
import { type TileName, tiles } from './tile-names.ts'

/** The texts of a tile: the post's, and those the network takes from the page's tags. */
export interface TileWords extends TagTexts {
  readonly host: string
  /** Host and path without the scheme, as messages show an address. */
  readonly address: string
}

export function tileWords({ subject }: Sheet): TileWords {
  const url = new URL(webAddress(subject.addresses.page) ?? subject.addresses.share)
  return {
    ...tagTexts(subject),
    host: url.host.replace(/^www\./, ''),
    address: `${url.host}${url.pathname === '/' ? '' : url.pathname}`,
  }
}

/** The publisher's account, as the network shows it. */
export function account(sheet: Sheet, detail: Html | string, square = false): Html {
  const name = siteName(sheet)
  return html`<div class="by" dir="${sheet.pack.article.dir}">
    ${avatar(sheet, square)}
    <p>
      <b><bdi>${name}</bdi></b
      ><span class="sub" dir="ltr">${detail}</span>
    </p>
  </div>`
}

/** The first letter of the account's name, in place of its picture. */
export function avatar(sheet: Sheet, square = false): Html {
  const { lang } = sheet.pack.article
  return html`<span class="face ${square ? 'square' : ''}" aria-hidden="true" lang="${lang}"
    >${initial(siteName(sheet))}</span
  >`
}

export function siteName({ pack, brand, ui }: Sheet): string {
  return pack.article.site?.name ?? brand.name ?? ui.say('yourPage')
}

function initial(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.slice(0, 40))
  return first?.segment ?? ''
}

/** A post's text, cut where the network shows “more”. */
export function postText(tile: TileName, sheet: Sheet): Html {
  const { post } = tiles[tile]
  const text = post && postOf(sheet, post.network)?.texts[post.text]
  if (text === undefined) return html``
  const { fold } = lookOf(tile, sheet.state.page.device)
  const { lang, dir } = sheet.pack.article
  const hidden = foldAt(text.text, fold)
  const shown = hidden === undefined ? text.text : text.text.slice(0, hidden).trimEnd()
  const body = linked({ ...text, text: shown })
  // At the end of the last line that has room, and after the text where it ends before: the style shows one of them.
  const more = (place: string) =>
    hidden === undefined
      ? ''
      : html`<span class="${place}" aria-hidden="true">… ${sheet.ui.say('more')}</span>`
  return html`<p class="words" data-shown="${post?.network}.${post?.text}" lang="${lang}" dir="${dir}">
    ${more('more')}<span class="lines">${body}${more('after')}</span>
  </p>`
}

/** A text with its links, hashtags and mentions marked up. */
function linked({ text, entities }: Pick<CountedText, 'text' | 'entities'>): Html {
  const parts: (Html | string)[] = []
  let at = 0
  for (const { start, end } of entities.toSorted((a, b) => a.start - b.start)) {
    if (start < at || start >= text.length) continue
    parts.push(closeLines(text.slice(at, start)), html`<span class="link">${text.slice(start, end)}</span>`)
    at = Math.min(end, text.length)
  }
  parts.push(closeLines(text.slice(at)))
  return html`${parts}`
}

/** Removes blank lines: a tile has two or three lines, and a blank one could end in a lone “…”. */
function closeLines(text: string): string {
  return text.replace(/\n{2,}/g, '\n')
}

/** A link's title, in the number of lines that the network gives it. */
export function linkTitle(tile: TileName, sheet: Sheet, { title }: TileWords): Html {
  const { title: lines, titleBytes } = lookOf(tile, sheet.state.page.device)
  if (lines === 0) return html``
  const { lang, dir } = sheet.pack.article
  const shown = titleBytes === undefined ? title : cutToBytes(title, titleBytes)
  return html`<p class="title lines-${lines}" data-shown="title" lang="${lang}" dir="${dir}">${shown}</p>`
}

export function linkDescription(tile: TileName, sheet: Sheet, { description }: TileWords): Html {
  const { description: lines } = lookOf(tile, sheet.state.page.device)
  if (lines === 0) return html``
  const { lang, dir } = sheet.pack.article
  return html`<p class="description lines-${lines}" data-shown="description" lang="${lang}" dir="${dir}">
    ${description}
  </p>`
}

export function host(words: TileWords, loud = false): Html {
  return html`<p class="host" dir="ltr">${loud ? words.host.toUpperCase() : words.host}</p>`
}

/** The brand's account on a network, or one made from its name. */
export function handleOf(network: NetworkName, { brand: { handles, id } }: Sheet): string {
  switch (network) {
    case 'twitter':
      return handles.twitter ?? `@${plain(id)}`
    case 'bluesky':
      return `@${(handles.bluesky ?? `${plain(id)}.bsky.social`).replace(/^@/, '')}`
    case 'mastodon':
      return handles.fediverse ?? `@${plain(id)}@mastodon.social`
    case 'threads':
      return (handles.threads ?? plain(id)).replace(/^@/, '')
    case 'instagram':
      return (handles.instagram ?? plain(id)).replace(/^@/, '')
    default:
      return plain(id)
  }
}

function plain(id: string): string {
  return id.replace(/[^a-z\d]/gi, '').toLowerCase()
}
