import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { cardImage } from './card-image.ts'
import {
  account,
  avatar,
  handleOf,
  host,
  linkDescription,
  linkTitle,
  postText,
  siteName,
  type TileWords,
} from './parts.ts'
import type { feedTiles } from './tile-names.ts'

type Draw = (sheet: Sheet, words: TileWords) => Html

/** How each network shows a post with a link to the article. */
export const feedLooks: Readonly<Record<(typeof feedTiles)[number], Draw>> = {
  // The whole card at 2:1, with the title in one small line over it; below it only the host.
  twitter: (sheet, words) =>
    html`${account(sheet, `${handleOf('twitter', sheet)} · 1m`)} ${postText('twitter', sheet)}
      <div class="inset">
        <div class="picture wide2 round">
          ${cardImage('twitter', sheet)}
          <span
            class="on-picture"
            lang="${sheet.pack.article.lang}"
            dir="${sheet.pack.article.dir}"
            data-shown="title"
            >${words.title}</span
          >
        </div>
        <p class="host" dir="ltr">${sheet.ui.say('fromHost', { host: words.host })}</p>
      </div>`,

  facebook: (sheet, words) =>
    html`${account(sheet, '1m')} ${postText('facebook', sheet)}
      <div class="picture og">${cardImage('og', sheet)}</div>
      <div class="caption soft">
        ${host(words, true)} ${linkTitle('facebook', sheet, words)}
        ${linkDescription('facebook', sheet, words)}
      </div>`,

  linkedin: (sheet, words) =>
    html`${account(sheet, '1m', true)} ${postText('linkedin', sheet)}
      <div class="picture og">${cardImage('og', sheet)}</div>
      <div class="caption soft">${linkTitle('linkedin', sheet, words)} ${host(words)}</div>`,

  bluesky: (sheet, words) =>
    html`${account(sheet, `${handleOf('bluesky', sheet)} · 1m`)} ${postText('bluesky', sheet)}
      <div class="boxed">
        <div class="picture og">${cardImage('og', sheet)}</div>
        <div class="caption">
          ${linkTitle('bluesky', sheet, words)} ${linkDescription('bluesky', sheet, words)} ${host(words)}
        </div>
      </div>`,

  // The title is below the name of the site and the date.
  mastodon: (sheet, words) =>
    html`${account(sheet, handleOf('mastodon', sheet), true)} ${postText('mastodon', sheet)}
      <div class="boxed">
        <div class="picture og">${cardImage('og', sheet)}</div>
        <div class="caption">
          <p class="host"><bdi>${siteName(sheet)}</bdi>${day(sheet)}</p>
          ${linkTitle('mastodon', sheet, words)} ${linkDescription('mastodon', sheet, words)}
        </div>
      </div>`,

  threads: (sheet, words) =>
    html`${account(sheet, '1m')} ${postText('threads', sheet)}
      <div class="boxed">
        <div class="picture og">${cardImage('og', sheet)}</div>
        <div class="caption">${host(words)} ${linkTitle('threads', sheet, words)}</div>
      </div>`,

  // The video's page, and its entry in a list, where the title is cut sooner.
  youtube: (sheet) => {
    const title = html`<p
      class="title lines-2"
      data-shown="youtube.title"
      lang="${sheet.pack.article.lang}"
      dir="${sheet.pack.article.dir}"
    >
      ${youtubeTitle(sheet)}
    </p>`
    return html`<div class="picture video">
        ${cardImage('youtube', sheet)}<span class="duration" aria-hidden="true" dir="ltr"
          >${durationOf(sheet)}</span
        >
      </div>
      <div class="watch" dir="${sheet.pack.article.dir}">
        ${avatar(sheet)}
        <div>
          ${title}
          <p class="host"><bdi>${siteName(sheet)}</bdi></p>
        </div>
      </div>
      <div class="listed" dir="${sheet.pack.article.dir}" aria-hidden="true">
        <div class="picture video">
          ${cardImage('youtube', sheet, { silent: true })}<span class="duration" dir="ltr"
            >${durationOf(sheet)}</span
          >
        </div>
        ${title}
      </div>`
  },

  instagram: (sheet) =>
    html`<div class="pair" dir="${sheet.pack.article.dir}">
      <figure>
        <div class="picture story">${cardImage('story', sheet)}</div>
        <figcaption dir="ltr">9:16</figcaption>
      </figure>
      <figure>
        <div class="picture portrait">${cardImage('portrait', sheet)}</div>
        <figcaption dir="ltr">4:5</figcaption>
        ${postText('instagram', sheet)}
      </figure>
    </div>`,
}

function youtubeTitle({ pack }: Sheet): string {
  const post = pack.posts.find(({ network }) => network === 'youtube')
  return post?.texts['title']?.text ?? pack.article.title
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}

/** The video's duration, if known. */
function durationOf({ pack }: Sheet): string {
  const seconds = pack.article.details?.video?.duration
  if (seconds === undefined) return '4:12'
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function day({ pack: { article } }: Sheet): Html | string {
  const at = article.publishedAt === undefined ? Number.NaN : Date.parse(article.publishedAt)
  if (Number.isNaN(at)) return ''
  const words = new Intl.DateTimeFormat(article.lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
  return html` · <bdi lang="${article.lang}">${words}</bdi>`
}
