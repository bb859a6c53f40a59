import { html } from 'hono/html'
import type { Verdict } from '../../verdict.ts'
import type { Html } from '../page.ts'
import { sentence } from './words.ts'

/** The gravest first. */
const groups = [
  { severity: 'error', one: 'error', many: 'errors', meaning: 'Somebody must look before this goes out.' },
  {
    severity: 'warning',
    one: 'warning',
    many: 'warnings',
    meaning: 'Something was changed, lost or is missing.',
  },
  { severity: 'info', one: 'note', many: 'notes', meaning: 'Worth knowing; nothing needs doing.' },
] as const satisfies readonly { severity: Verdict['severity']; one: string; many: string; meaning: string }[]

/** `2 errors, 1 note`; in words, and nothing that there is none of. */
export function tally(verdicts: readonly Verdict[]): string {
  const counts = groups.flatMap(({ severity, one, many }) => {
    const count = verdicts.filter((verdict) => verdict.severity === severity).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  return counts.length === 0 ? 'no findings' : counts.join(', ')
}

/** Every finding, grouped by how grave it is. */
export function verdictsPart(verdicts: readonly Verdict[]): Html {
  const parts = groups.flatMap(({ severity, one, many, meaning }) => {
    const found = verdicts.filter((verdict) => verdict.severity === severity)
    if (found.length === 0) return []
    return [
      html`<div class="verdicts ${severity}">
        <h3>${found.length} ${found.length === 1 ? one : many}</h3>
        <p class="muted">${meaning}</p>
        <ul>
          ${found.map(item)}
        </ul>
      </div>`,
    ]
  })
  return html`<section id="verdicts">
    <h2>Findings</h2>
    ${parts.length === 0 ? html`<p class="sound">Nothing was changed, shortened or found missing.</p>` : parts}
  </section>`
}

/** The findings on one card or post, where it stands. */
export function verdictList(verdicts: readonly Verdict[]): Html {
  if (verdicts.length === 0) return html``
  return html`<ul class="verdicts here">
    ${verdicts.map(
      (verdict) =>
        html`<li class="${verdict.severity}"><b>${verdict.severity}:</b> ${sentence(verdict.message)}</li> `,
    )}
  </ul>`
}

function item({ message, place, code }: Verdict): Html {
  return html`<li>
    ${sentence(message)} <span class="place"><code>${place}</code> · <code>${code}</code></span>
  </li> `
}
