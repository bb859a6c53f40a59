import { html } from 'hono/html'
import type { Article } from '../../article/article.ts'
import type { CountedText } from '../../post/post.ts'
import type { Html } from '../answer/page.ts'

/** The language and direction of everything that is the article's and not ours. */
export type Tongue = Pick<Article, 'lang' | 'dir'>

/** A text of the article in a line of ours. */
export function inTongue(text: string, { lang, dir }: Tongue): Html {
  return html`<bdi lang="${lang}" dir="${dir}">${text}</bdi>`
}

/** A finding in English; what it quotes of the article does not turn the sentence around, and has its language's face. */
export function sentence(message: string, lang: string): Html {
  const parts = message
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? html`<bdi lang="${lang}">${part}</bdi>` : part))
  return html`${parts}`
}

/**
 * A text as its network shows it: links are marked, and so is what is hidden behind “more”. The marks are
 * the style sheet's, so that the element's text is the post's to the letter: the Copy button takes it from here.
 */
export function postWords({ text, entities, fold }: CountedText): Html {
  const hidden = fold !== undefined && fold < text.length ? startOfLetter(text, fold) : text.length
  const before = pieces(text, entities, 0, hidden)
  if (hidden === text.length) return html`${before}`
  return html`${before}<span class="folded">${pieces(text, entities, hidden, text.length)}</span>`
}

/** Where the grapheme at a place begins: combining marks and joiners stay with their letter. */
function startOfLetter(text: string, at: number): number {
  return new Intl.Segmenter().segment(text).containing(at)?.index ?? at
}

/** The stretch from `from` to `to`, its entities marked; one that the fold cuts is marked on both sides of it. */
function pieces(text: string, entities: CountedText['entities'], from: number, to: number): Html[] {
  const found: Html[] = []
  let at = from
  for (const { start, end } of entities.toSorted((a, b) => a.start - b.start)) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)]
    if (first >= last) continue
    found.push(html`${text.slice(at, first)}<span class="entity">${text.slice(first, last)}</span>`)
    at = last
  }
  found.push(html`${text.slice(at, to)}`)
  return found
}

/** A button that puts the text of an element on the clipboard. Hidden until the script that makes it work is there. */
export function copyButton(id: string, what: string): Html {
  return html`<button type="button" class="copy" data-copy="${id}" aria-label="Copy ${what}" hidden>
    Copy
  </button>`
}

/** Something to paste elsewhere, letter by letter. */
export function codeBlock(id: string, what: string, text: string): Html {
  return html`<div class="code">
    ${copyButton(id, what)}
    <pre dir="ltr" tabindex="0" aria-label="${what}"><code id="${id}">${text}</code></pre>
  </div>`
}
