import { html } from 'hono/html'
import { codeBlock } from '../../answer/page/code-block.ts'
import type { Html } from '../../answer/page/page.ts'

/** Three ways to send an article, each with text to copy. */
export function waysIn(base: string): Html {
  return html`<section class="part" aria-labelledby="ways">
    <div class="wrap">
      <h2 id="ways">Three ways in</h2>
      <div class="ways">
        ${way(
          'Your content system tells it',
          'One webhook. Cards and posts are there before the first reader shares the link.',
          'Shell',
          `export HANDBILL_WEBHOOK_SECRETS='
  {"ghost": ["…"]}'
npm start
# Ghost: Settings → Integrations → Webhook
#   ${base}/webhooks/ghost`,
          html`<a href="/docs/setup">Every content system, step by step</a>`,
        )}
        ${way(
          'The theme names an address',
          'One line in the head of each page. Nothing to send.',
          'HTML',
          `<!-- in the head of every article -->
<meta property="og:image" content=
  "${base}/o/PATH/OF/THE/ARTICLE">
<meta name="twitter:card" content=
  "summary_large_image">`,
          html`<a href="/docs/unfurl">Links that unfurl</a>`,
        )}
        ${way(
          'Your code calls it',
          'In a build, a route or a Worker. No server, no disk but the fonts.',
          'TypeScript',
          `import { createHandbill } from 'handbill'
const handbill = createHandbill()
const pack = await handbill.pack(article)
await writeFile('og.png', pack.cards.og.bytes)
console.log(pack.posts.twitter.text)`,
          html`<a href="/docs/library">Library</a>, or <a href="/docs/reference">over HTTP</a>`,
        )}
      </div>
    </div>
  </section>`
}

function way(title: string, text: string, caption: string, code: string, more: Html): Html {
  return html`<section>
    <h3>${title}</h3>
    <p>${text}</p>
    ${codeBlock(code, caption)}
    <p class="more">${more}</p>
  </section>`
}
