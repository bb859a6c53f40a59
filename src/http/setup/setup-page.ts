import { html } from 'hono/html'
import { codeBlock } from '../answer/page/code-block.ts'
import type { Html } from '../answer/page/page.ts'
import { inlineMarkup } from '../answer/page/markup.ts'
import type { Guide } from './guide.ts'

/** Address of this server for content systems. */
export interface Whereabouts {
  /** Public address without a trailing slash. */
  readonly base: string
  /** No key is needed, so the examples use none. */
  readonly development: boolean
}

/** The setup page of one content system, with this server's address filled in. */
export function guidePage(guide: Guide, where: Whereabouts): Html {
  const fill = filler(guide, where)
  const { code } = guide
  return html`<section>
      <p><a href="/docs/setup">All systems</a></p>
      <h1>${guide.name}</h1>
      <p>${inlineMarkup(guide.lead)}</p>
      ${guide.source === 'wordpress' ? download() : ''}
    </section>
    <section>
      <h2>1. On this server</h2>
      ${secretPart(guide)} ${settingsPart(guide)}
    </section>
    <section>
      <h2>2. In ${guide.name.split(',')[0]}</h2>
      <p>The webhook’s address is:</p>
      ${codeBlock(fill('{url}'))} ${reachNote(where)}
      <ol>
        ${guide.steps.map((step) => html`<li>${inlineMarkup(fill(step))}</li> `)}
      </ol>
      <div class="scroll" tabindex="0" role="group" aria-label="What Handbill reads">
        <table>
          <thead>
            <tr>
              <th>Field</th>
              <th>What to fill in</th>
            </tr>
          </thead>
          <tbody>
            ${guide.fields.map(([field, value]) => fieldRow(field, fill(value)))}
          </tbody>
        </table>
      </div>
      ${code === undefined ? '' : html`<h3>${code.title}</h3>`}
      ${code === undefined ? '' : codeBlock(fill(code.text))}
    </section>
    <section>
      <h2>3. Try it</h2>
      <p>${inlineMarkup(guide.test)} Every delivery is in the log, with the reason if it was refused:</p>
      ${codeBlock(logCommand(guide.source, where))}
      <h3>What is known to go wrong</h3>
      <ul>
        ${guide.troubles.map((trouble) => html`<li>${inlineMarkup(fill(trouble))}</li> `)}
      </ul>
    </section>`
}

function filler(guide: Guide, { base }: Whereabouts): (text: string) => string {
  const url = `${base}/webhooks/${guide.source}`
  return (text) =>
    text.replaceAll('{url}', url).replaceAll('{base}', base).replaceAll('{source}', guide.source)
}

function download(): Html {
  return html`<p class="links">
    <a class="button" href="/docs/setup/wordpress/handbill.zip" download>Download handbill.zip</a>
    <a href="/docs/setup/wordpress/handbill.php">Read the plugin</a>
  </p>`
}

/** A warning that a loopback address cannot be reached from elsewhere. */
function reachNote({ base }: Whereabouts): Html | string {
  if (!/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(base)) return ''
  return html`<p>
    This is the address on this machine. For a system elsewhere, set <code>HANDBILL_BASE_URL</code> to the
    public one.
  </p>`
}

const secretMakers: Readonly<Record<Exclude<Guide['proof'], 'contentful'>, string>> = {
  secret: 'openssl rand -hex 32',
  token: 'openssl rand -hex 32',
  whsec: 'echo "whsec_$(openssl rand -base64 32)"',
}

function secretPart({ proof, source }: Guide): Html {
  const word = proof === 'token' ? 'TOKEN' : proof === 'whsec' ? 'whsec_…' : 'SECRET'
  const configured = `HANDBILL_WEBHOOK_SECRETS='{"${source}": ["${word}"]}'`
  const made =
    proof === 'contentful'
      ? html`<p>
          Contentful makes the secret and shows its 64 characters. Set it, and start Handbill again:
        </p>`
      : html`<p>Make a ${proof === 'token' ? 'token' : 'secret'}, set it, and start Handbill again:</p>
          ${codeBlock(secretMakers[proof])}`
  return html`${made} ${codeBlock(configured)}
    <p>
      It is a list, so that one can be changed without losing a delivery: put the new one first, change it
      there, then take the old one out. Several of one kind have names of their own, such as
      <code>${source}:sports</code>, and addresses to match.
    </p>`
}

function settingsPart({ settings, source }: Guide): Html | string {
  if (settings === undefined) return ''
  return html`<p>
      What it does not say of itself, with your own values (<a href="/docs/setup#settings">what each means</a
      >):
    </p>
    ${codeBlock(`HANDBILL_CMS='${JSON.stringify({ [source]: settings }, null, 2)}'`)}`
}

/** Values to copy are shown as code; sentences are not. */
function fieldRow(field: string, value: string): Html {
  const isCode = /^(?:https?:|\{|_type|whsec_|Authorization:)/.test(value)
  return html`<tr>
    <td>${field}</td>
    <td>${isCode ? html`<code>${value}</code>` : inlineMarkup(value)}</td>
  </tr> `
}

function logCommand(source: string, { base, development }: Whereabouts): string {
  const key = development ? '' : ` -H 'Authorization: Bearer KEY'`
  return `curl '${base}/v1/deliveries?source=${source}'${key}`
}
