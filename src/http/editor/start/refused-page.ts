import { html } from 'hono/html'
import { type Problem, problemStatus } from '../../../problem.ts'
import type { AppDeps } from '../../deps.ts'
import type { Html } from '../../answer/page/page.ts'
import { problemWords } from '../words/problem-words.ts'
import type { Ui } from '../words/ui.ts'
import { startFrame } from './start-frame.ts'

/** Why access is refused, and how to get a link. */
export function refusedPage(
  problem: Problem,
  ui: Ui,
  { settings }: Pick<AppDeps, 'settings'>,
  /** Where the key leads; `isTyped`: a wrong key was typed, and the page says so. */
  { to, isTyped = false }: { readonly to: string; readonly isTyped?: boolean },
): Html {
  const { say } = ui
  const { code } = problem
  const words = problemWords(problem, ui)
  const status = problemStatus[code]
  if (status !== 401 && status !== 403)
    return startFrame(
      html`<h1>${say('nothingHere')}</h1>
        <p class="lead" role="alert">${words}</p>
        <p><a href="/preview">${say('previewAddress')}</a></p>`,
      ui,
    )
  return startFrame(
    html`
      <h1>${say(code === 'expired' ? 'linkExpired' : 'needsLink')}</h1>
      <p class="lead" role="alert">${code === 'unauthorised' && !isTyped ? say('onlyHolders') : words}</p>
      ${keyForm(say, to)}
      <p>${say('operatorLink')}</p>
      <pre tabindex="0"><code>handbill sign ${settings.baseUrl ?? ''}/preview</code></pre>
      <p>${say('operatorArticleLink')}</p>
      <pre tabindex="0"><code>handbill sign ${settings.baseUrl ?? ''}/preview/ID --expires 2h</code></pre>
      ${
        settings.signingKeys.length === 0
          ? html`<p>${say('operatorSigningKey')} <code>HANDBILL_SIGNING_KEYS</code></p>`
          : ''
      }
      <p>${say('programsKey')} <code>Authorization: Bearer KEY</code></p>
    `,
    ui,
  )
}

/** A form for a key, typed once and kept in an HttpOnly cookie. */
function keyForm(say: Ui['say'], to: string): Html {
  return html`<form method="post" action="/preview/session" class="with-key" autocomplete="off">
    <input type="hidden" name="to" value="${to}" />
    <div class="field">
      <div class="label"><label for="key">${say('apiKey')}</label></div>
      <input class="input" id="key" name="key" type="password" required maxlength="512" autocomplete="off" />
    </div>
    <div class="field">
      <div class="label"><label for="name">${say('yourName')}</label></div>
      <input class="input" id="name" name="name" type="text" maxlength="60" autocomplete="name" />
    </div>
    <p><button class="button main" type="submit">${say('openWithKey')}</button></p>
  </form>`
}
