import { html } from 'hono/html'
import { shareLinks } from '../../../embed/share-links.ts'
import { embedSnippets } from '../../../embed/snippets.ts'
import { writeTags } from '../../../embed/tags/head-tag.ts'
import { jsonLdScript } from '../../../embed/tags/json-ld.ts'
import { metaTags } from '../../../embed/tags/meta-tags.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import type { Ui } from '../words/ui.ts'
import type { Word } from '../words/word-table.ts'

/** Tags to paste into pages, so that a link to the article shows its card. */
export function tagsView({ subject, stored, ui }: Sheet): Html {
  const { iframe, discovery } = embedSnippets(subject)
  const parts: readonly (readonly [string, Word, string | undefined])[] = [
    ['tags', 'forHead', writeTags(metaTags(subject))],
    ['json-ld', 'forSearch', jsonLdScript(subject)],
    ['iframe', 'asFrame', iframe],
    ['share', 'shareLinks', shareLinks(subject)],
    ['discovery', 'asDiscovery', discovery],
  ]
  return html`<h2 class="unseen">${ui.say('tags')}</h2>
    <div class="snippets">
      ${stored === undefined ? html`<p class="hint">${ui.say('notYetAnswered')}</p>` : ''}
      ${parts.map(([id, word, text]) =>
        text === undefined
          ? ''
          : html`<section class="snippet">
              <header>
                <h3>${ui.say(word)}</h3>
                <span>${linesOf(text, ui)}</span>
                <button type="button" class="button small line" data-copy-text="${id}" hidden>
                  ${ui.say('copy')}
                </button>
              </header>
              <pre dir="ltr" tabindex="0" aria-label="${ui.say(word)}"><code id="${id}">${text}</code></pre>
            </section> `,
      )}
    </div>`
}

function linesOf(text: string, { say }: Ui): string {
  const n = text.split('\n').length
  return n === 1 ? say('oneLine') : say('nLines', { n })
}
