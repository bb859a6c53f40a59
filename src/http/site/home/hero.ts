import { html } from 'hono/html'
import { codeBlock } from '../../answer/page/code-block.ts'
import type { Html } from '../../answer/page/page.ts'
import type { AppDeps } from '../../deps.ts'
import { exampleArticles } from './example-articles.ts'
import { isOpenToAll, LONGEST_TITLE, playgroundArticle } from './playground-article.ts'
import { tryOut } from './try-out.ts'

/** Shown first: a script that many tools set wrong. */
const FIRST = 'hi'

const endonyms = (lang: string) =>
  new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' }).of(lang.split('-')[0] ?? lang) ?? lang

/** The claim, a field to try it, and the resulting card. */
export async function hero(deps: AppDeps, base: string): Promise<Html> {
  const first = await tryOut(playgroundArticle(new URLSearchParams({ sample: FIRST }), deps), deps)
  const open = isOpenToAll(deps)
  return html`<section class="hero">
    <div class="wrap">
      <div class="tell">
        <h1>One article in. Every card, post and tag out.</h1>
        <p class="lead">
          Handbill draws the card image and writes the post for every network, and gives the tags that make a
          link unfurl. In every script, on your server or at the edge.
        </p>
        <form class="try" id="try" action="/preview" method="get" ${open ? 'data-open' : ''}>
          <label for="headline"
            >${open ? 'A headline, or the address of an article' : 'The address of an article'}</label
          >
          <textarea
            id="headline"
            name="url"
            rows="3"
            maxlength="2000"
            spellcheck="false"
            lang="${first.lang}"
            dir="auto"
            data-longest="${LONGEST_TITLE}"
          >
${open ? first.title : ''}</textarea>
          <fieldset class="samples" hidden>
            <legend class="unseen">Sample headline in</legend>
            ${exampleArticles.map(
              ({ lang, title, language }) =>
                html`<label lang="${lang}" title="${language}"
                  ><input
                    type="radio"
                    name=""
                    value="${lang}"
                    data-title="${title}"
                    ${lang === FIRST ? 'checked' : ''}
                  />${endonyms(lang)}</label
                > `,
            )}
          </fieldset>
          <p class="go">
            <button class="button main" type="submit">See it on every network</button>
            <a href="/docs/get-started">Get started</a>
          </p>
        </form>
      </div>
      <div class="install">
        <p>In a clone, with Node 20 or later and npm:</p>
        ${codeBlock('npm ci\nnpx handbill example -o out')}
        <p>
          Where the <a href="/docs/get-started#in-a-folder-of-your-own">package</a> is installed, the second
          line is enough.
        </p>
      </div>
      <section class="out" id="out" aria-label="What comes out">
        <img
          class="og"
          src="/try/og.png?sample=${FIRST}"
          width="1200"
          height="630"
          alt="${first.title}"
          lang="${first.lang}"
          fetchpriority="high"
        />
        <p class="caption">
          <span>Link preview, 1200 × 630<span id="size"></span></span
          ><span id="language">${first.language}</span>
        </p>
        <div class="rest">
          ${beside('youtube', 'YouTube', 640, 360)} ${beside('square', 'Square', 540, 540)}
          ${beside('story', 'Story', 540, 960)}
          <div class="post">
            <h2>Post for X <span id="count">${first.post.length} of ${first.post.max}</span></h2>
            <p id="post" lang="${first.lang}" dir="${first.dir}">${first.post.text}</p>
          </div>
          <p class="tags">
            <code>&lt;meta property="og:image" content="${base}/o/…"&gt;</code>
          </p>
        </div>
      </section>
    </div>
  </section>`
}

function beside(format: string, caption: string, width: number, height: number): Html {
  return html`<figure class="${format}">
    <img src="/try/${format}.png?sample=${FIRST}" width="${width}" height="${height}" alt="" />
    <figcaption>${caption}</figcaption>
  </figure>`
}
