import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import { page } from '../../answer/page/page.ts'
import type { AppDeps } from '../../deps.ts'
import { menuLists } from '../../docs/menu-lists.ts'
import { readGuide, titleOf } from '../../docs/guide.ts'
import { formats } from '../../../card/contract/formats.ts'
import { hero } from './hero.ts'
import { measured } from './measured.ts'
import { wallCards, wallName } from './wall-cards.ts'
import { waysIn } from './ways-in.ts'

/**
 * `/`: what Handbill is, with a form to try it.
 * @param base the address of the request, or the configured one
 */
export async function homePage(deps: AppDeps, base: string): Promise<Html> {
  return page(
    deps,
    {
      title: 'Handbill: one article in; every card, post and tag out',
      description:
        'Handbill turns one news article into the card image for every network, the post text for every network and the tags that make a link unfurl, in every script.',
      here: '/',
    },
    html`<div class="home">
      ${await hero(deps, base)} ${wall()} ${waysIn(base)} ${measured()} ${await docs(deps)}
    </div>`,
  )
}

function wall(): Html {
  return html`<section class="part light" aria-labelledby="wall">
    <div class="wrap">
      <h2 id="wall">The story chooses its design; the script its rules</h2>
      <p class="lead">
        Breaking, live, opinion, quote, result: each kind of story has a design of its own, composed anew for
        each format. Right-to-left turns the whole card over. Thai and Khmer break between words. A letter
        that no font has is named, never drawn as an empty box.
      </p>
      <ul class="mix">
        ${wallCards.map((card) => {
          const { width, height } = formats[card.format]
          return html`<li class="${card.format}">
            <img
              src="/examples/${wallName(card)}.jpg"
              alt="${card.alt}"
              width="${width / 2}"
              height="${height / 2}"
              loading="lazy"
              decoding="async"
            />
          </li> `
        })}
      </ul>
      <p class="caption">
        Drawn by this server. <a href="/docs/designs">All designs, with what each needs</a>
      </p>
    </div>
  </section>`
}

async function docs({ pageFiles }: AppDeps): Promise<Html> {
  const guide = await readGuide(pageFiles)
  const titles = new Map(Object.entries(guide).map(([name, text]) => [name, titleOf(text)]))
  return html`<section class="part" aria-labelledby="docs">
    <div class="wrap">
      <h2 id="docs">Docs</h2>
      <div class="index">${menuLists(titles)}</div>
    </div>
  </section>`
}
