import { escapeText } from './escape.ts'
import { type EmbedSubject, webAddress } from './subject.ts'
import { tagTexts } from './tags/tag-texts.ts'

/** Share forms of the networks; they take a link, and most of them a text. */
const FORMS: Readonly<Record<string, (url: string, text: string) => string>> = {
  WhatsApp: (url, text) => `https://wa.me/?text=${text}%20${url}`,
  Facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  X: (url, text) => `https://x.com/intent/tweet?text=${text}&url=${url}`,
  Telegram: (url, text) => `https://t.me/share/url?url=${url}&text=${text}`,
  LinkedIn: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  Bluesky: (url, text) => `https://bsky.app/intent/compose?text=${text}%20${url}`,
  Threads: (url, text) => `https://www.threads.net/intent/post?text=${text}&url=${url}`,
  Mastodon: (url, text) => `https://share.joinmastodon.org/#text=${text}%20${url}`,
}

/** Share buttons as plain links in a list, to be styled by the embedding page. */
export function shareLinks(subject: EmbedSubject): string {
  const url = encodeURIComponent(webAddress(subject.addresses.page) ?? subject.addresses.share)
  const text = encodeURIComponent(tagTexts(subject).title)
  const items = Object.entries(FORMS).map(
    ([name, form]) =>
      `<li><a href="${escapeText(form(url, text))}" target="_blank" rel="noopener noreferrer">${name}</a></li>`,
  )
  return `<ul class="share">${items.join('')}</ul>`
}
