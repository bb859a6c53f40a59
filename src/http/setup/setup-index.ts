import { html } from 'hono/html'
import { inlineMarkup } from '../answer/page/markup.ts'
import type { Html } from '../answer/page/page.ts'
import type { Guide } from './guide.ts'

/** Settings of a source in HANDBILL_CMS. */
const settings: readonly (readonly [name: string, meaning: string])[] = [
  [
    'address',
    'How an article’s address is made, with names out of the payload in braces: `https://www.example.com/{slug}`, `…/{locale}/{section.slug}/{slug}`. A slash within a value parts folders.',
  ],
  ['site', 'What relative addresses of articles are relative to.'],
  ['assets', 'What relative addresses of pictures are relative to, and where pictures lie that come as ids.'],
  ['types', 'Which types, models, components or collections are articles. Left out: all.'],
  [
    'fields',
    'Where your model keeps a field, if not under a usual name: `{"title": "kop", "image": "media.hero"}`. The fields are those of an article: `title`, `description`, `section`, `authors`, `publishedAt`, `modifiedAt`, `lang`, `tags`, `image`, `url`, `kind`, `image.focus` (within the picture), and every detail by its path: `details.quote.text`, `details.points`, `details.rating.value`.',
  ],
  ['lang', 'Which language, where one payload holds several.'],
  [
    'api, key',
    'The system’s own API and a key that may read what is published, for what a delivery leaves out.',
  ],
  [
    'poll',
    'For systems that never send again: minutes between two questions for what was missed, 1 to 1440. Ghost needs `site` and `key`, Strapi `api`, Storyblok `key`, WordPress’s other plugins `site`.',
  ],
]

const answers: readonly (readonly [status: string, meaning: string])[] = [
  ['200', '`accepted`, `repeated` or `ignored`; the last with its reason. The work is in the queue.'],
  ['400', 'The body is not JSON.'],
  ['401', 'It does not prove whom it is from. Only the log says why.'],
  ['404', 'There is no such source.'],
  ['413', 'It has more than 1 MiB.'],
  ['422', 'It cannot become an article; the field at fault is named.'],
  ['503', 'Nothing was taken. `Retry-After` says when to try again.'],
]

/** `/docs/setup`: the supported systems, and what they have in common. */
export function setupIndex(groups: readonly (readonly [heading: string, guides: readonly Guide[]])[]): Html {
  return html`<section>
      <h1>Wire your content system</h1>
      <p>
        Once it is wired, every article that is published has its cards and posts before the first reader
        shares it. Choose yours; each page has this server’s address and the exact fields filled in.
      </p>
      ${groups.map(
        ([heading, guides]) =>
          html`<h2>${heading}</h2>
            <ul class="routes-list">
              ${guides.map((guide) => html`<li><a href="/docs/setup/${guide.source}">${guide.name}</a></li> `)}
            </ul>`,
      )}
      <p>
        Yours is not here? If it can run code, send <a href="/docs/setup/standard">Standard Webhooks</a>. If
        all it can do is call an address, let it <code>POST /v1/articles</code> with
        <code>{"url": "…"}</code> and a key.
      </p>
    </section>
    <section id="settings">
      <h2>What Handbill must be told</h2>
      <p>
        Secrets are in <code>HANDBILL_WEBHOOK_SECRETS</code>, a JSON object of lists. What a system does not
        say of itself is in <code>HANDBILL_CMS</code>, a JSON object of these:
      </p>
      ${table(settings)}
    </section>
    <section>
      <h2>What is answered</h2>
      <p>Always JSON, in less than a second.</p>
      ${table(answers)}
      <p>
        <code>GET /v1/deliveries</code> shows what came, what became of it, and why. It stores headers, of
        secret ones only their length, and no bodies. In development mode, with no key configured, deliveries
        from sources that have no secret are taken without proof; the answer then says <code>unsigned</code>.
      </p>
    </section>`
}

function table(rows: readonly (readonly [string, string])[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table">
    <table>
      <tbody>
        ${rows.map(
          ([name, meaning]) =>
            html`<tr>
              <td><code>${name}</code></td>
              <td>${inlineMarkup(meaning)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}
