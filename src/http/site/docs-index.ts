import { html } from 'hono/html'
import type { Html } from '../answer/page/page.ts'
import type { DescribedApp } from '../answer/described-app.ts'
import type { AppDeps } from '../deps.ts'
import { guides } from '../setup/setup-pages.ts'
import { docsPage } from '../docs/docs-frame.ts'
import { menuLists } from '../docs/menu-lists.ts'
import { readGuide, titleOf } from '../docs/guide.ts'
import { routesOf } from '../docs/routes.ts'

/** Kinds of readers, and where each should start. */
const goTo: readonly (readonly [you: string, href: string, to: string])[] = [
  ['You want to see it work', '/docs/get-started', 'Get started: the first card in a minute'],
  [
    'You decide what readers see',
    '/preview',
    'Preview an article on every network, and change what is wrong',
  ],
  ['You run a content system', '/docs/setup', 'Content systems, step by step, with a check at the end'],
  ['You build a site', '/docs/library', 'Library: cards in a build, a route or a Worker'],
  ['You give a paper its look', '/docs/brands', 'Brands: logo, colours, typefaces, rules'],
  ['You call it over HTTP', '/docs/reference', 'Every route, with requests to copy and to send'],
  ['You keep it running', '/docs/running', 'Running it: keys, backup, monitoring, upgrades'],
]

const questions: readonly (readonly [question: string, href: string])[] = [
  ['A network shows an old picture', '/docs/unfurl'],
  ['WhatsApp shows no picture', '/docs/posts'],
  ['A delivery from my system does not arrive', '/docs/setup'],
  ['The crop cuts a head off', '/docs/photos'],
  ['A letter is missing on the card', '/docs/fonts'],
  ['The wrong design was chosen', '/docs/designs'],
  ['What a warning means', '/docs/warnings'],
  ['How to change a card or a post by hand', '/docs/edits'],
  ['How to change what a post says', '/docs/posts'],
]

/** `/docs`: where to start, and all pages, content systems and routes. */
export async function docsIndex(app: DescribedApp, deps: AppDeps): Promise<Html> {
  const guide = await readGuide(deps.pageFiles)
  const pages = new Map(Object.entries(guide).map(([name, text]) => [name, titleOf(text)]))
  const has = (href: string) => {
    const name = /^\/docs\/([\w-]+)$/.exec(href)?.[1]
    return name === undefined || name === 'setup' || name === 'reference' || pages.has(name)
  }
  return docsPage(
    deps,
    {
      title: 'Docs',
      description: 'Handbill’s documentation: where to begin, every page, every route.',
      href: '/docs',
      contents: [
        ['pages', 'All pages'],
        ['questions', 'Common questions'],
        ['systems', 'Content systems'],
        ['routes', 'Routes'],
      ],
    },
    html`<h1>Docs</h1>
      <p class="lead">
        An article goes in once: as JSON, by a webhook, from a feed or by its address. Cards, posts and tags
        come out.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Where to go">
        <table class="goto">
          <tbody>
            ${goTo
              .filter(([, href]) => has(href))
              .map(
                ([you, href, to]) =>
                  html`<tr>
                    <th scope="row">${you}</th>
                    <td><a href="${href}">${to}</a></td>
                  </tr> `,
              )}
          </tbody>
        </table>
      </div>
      <h2 id="pages">All pages</h2>
      <div class="pages">${menuLists(pages)}</div>
      <h2 id="questions">Common questions</h2>
      <ul class="questions">
        ${questions.filter(([, href]) => has(href)).map(([question, href]) => html`<li><a href="${href}">${question}</a></li> `)}
      </ul>
      <h2 id="systems">Content systems</h2>
      <ul class="systems">
        ${guides.map(({ source, name }) => html`<li><a href="/docs/setup/${source}">${name}</a></li> `)}
      </ul>
      <h2 id="routes">Routes</h2>
      <p>
        Each can be read and sent from <a href="/docs/reference">the reference</a>;
        <a href="/openapi.json">openapi.json</a> is the same for machines.
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Routes">
        <table class="routes">
          <tbody>
            ${routesOf(app, deps).map(
              ({ method, path, summary, anchor }) =>
                html`<tr>
                  <td>
                    <a href="/docs/reference#${anchor}"
                      ><span class="method">${method}</span> <code>${path}</code></a
                    >
                  </td>
                  <td>${summary}</td>
                </tr> `,
            )}
          </tbody>
        </table>
      </div>`,
  )
}
