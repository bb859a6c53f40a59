import { html } from 'hono/html'
import type { Verdict } from '../../verdict.ts'
import type { Html } from '../answer/page.ts'
import { sentence } from './words.ts'

/** The gravest first. */
const groups = [
  { severity: 'error', one: 'error', many: 'errors', meaning: 'To be checked before this is published.' },
  {
    severity: 'warning',
    one: 'warning',
    many: 'warnings',
    meaning: 'Something was changed, lost or is missing.',
  },
  { severity: 'info', one: 'note', many: 'notes', meaning: 'Worth knowing; nothing needs doing.' },
] as const satisfies readonly { severity: Verdict['severity']; one: string; many: string; meaning: string }[]

const words = { error: 'Error', warning: 'Warning', info: 'Note' } as const

/** `2 errors, 1 note`; severities without findings are left out. */
export function tally(verdicts: readonly Verdict[]): string {
  const counts = groups.flatMap(({ severity, one, many }) => {
    const { length: count } = together(verdicts.filter((verdict) => verdict.severity === severity))
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  return counts.length === 0 ? 'no findings' : counts.join(', ')
}

/** Every finding, grouped by how grave it is. */
export function verdictsPart(verdicts: readonly Verdict[], lang: string): Html {
  const parts = groups.flatMap(({ severity, one, many, meaning }) => {
    const found = together(verdicts.filter((verdict) => verdict.severity === severity))
    if (found.length === 0) return []
    return [
      html`<div class="verdicts ${severity}">
        <h3>${found.length} ${found.length === 1 ? one : many}</h3>
        <p class="muted">${meaning}</p>
        <ul>
          ${found.map((each) => item(each, lang))}
        </ul>
      </div>`,
    ]
  })
  return html`<section id="verdicts">
    <h2>Findings</h2>
    ${parts.length === 0 ? html`<p class="sound">Nothing was changed, shortened or found missing.</p>` : parts}
  </section>`
}

/** The findings on one card or post, beside it. */
export function verdictList(verdicts: readonly Verdict[], lang: string): Html {
  if (verdicts.length === 0) return html``
  return html`<ul class="verdicts here">
    ${gravestFirst(verdicts).map(
      (verdict) =>
        html`<li class="${verdict.severity}">
          <b>${words[verdict.severity]}:</b> ${sentence(verdict.message, lang)}
        </li> `,
    )}
  </ul>`
}

function gravestFirst(verdicts: readonly Verdict[]): readonly Verdict[] {
  return groups.flatMap(({ severity }) => verdicts.filter((verdict) => verdict.severity === severity))
}

interface Finding {
  readonly code: string
  readonly message: string
  readonly places: readonly string[]
}

/** What was found in the same words in several places is told once. */
function together(verdicts: readonly Verdict[]): readonly Finding[] {
  const groups = Map.groupBy(verdicts, ({ code, message }) => `${code} ${message}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ ...first, places: group.map(({ place }) => place) }]
  })
}

function item({ message, places, code }: Finding, lang: string): Html {
  const where = places.map((place, at) => html`${at === 0 ? '' : ', '}<code>${place}</code>`)
  return html`<li>
    ${sentence(message, lang)} <span class="place">${where} · <code>${code}</code></span>
  </li> `
}
