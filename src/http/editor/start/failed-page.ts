import { html } from 'hono/html'
import type { Problem } from '../../../problem.ts'
import type { Html } from '../../answer/page/page.ts'
import type { Asked } from '../context.ts'
import { problemWords } from '../words/problem-words.ts'
import type { Word } from '../words/word-table.ts'
import { addressForm } from './address-form.ts'
import { otherWays } from './other-ways.ts'
import { startFrame } from './start-frame.ts'

interface Failure {
  readonly problem: Problem
  readonly typed: string
  /** Text pasted in place of an address. */
  readonly pasted?: string | undefined
  readonly asked: Asked
  readonly requestId: string
}

const headings: Readonly<Record<string, Word>> = {
  'invalid-input': 'failedAddress',
  'forbidden-address': 'failedAddress',
  'not-an-article': 'failedArticle',
}

/** Why an address gave no article, with other ways to start. */
export function failedPage({ problem, typed, pasted, asked, requestId }: Failure): Html {
  const { ui, place } = asked
  const { say } = ui
  const carried = [...place.ui, ...place.signature]
  const words = problemWords(problem, ui)
  return startFrame(
    html`
      <h1>${say(headings[problem.code] ?? 'failedHeading')}</h1>
      <p class="lead" id="problem" role="alert">${words}</p>
      ${addressForm({ ui, carried, typed, problem: words })}
      ${otherWays({ ui, carried, pasted: pasted?.slice(0, 4000) })}
      <details class="said">
        <summary>${say('serverSaid')}</summary>
        ${words === problem.message ? '' : html`<p lang="en" dir="auto">${problem.message}</p>`}
        <p><code>${problem.code}</code> · <code>${requestId}</code></p>
        <p><a href="/problems#${problem.code}">${problem.code}</a></p>
      </details>
    `,
    ui,
    carried,
  )
}
