import { html } from 'hono/html'
import type { Html } from '../../answer/page/page.ts'
import type { Sheet } from '../sheet.ts'
import { changed, hrefOf } from '../state/place.ts'
import { findingWords, fixWords } from '../words/finding-words.ts'
import { formatLabel } from '../words/format-labels.ts'
import { type Finding, isSafe, openFindings, type Spot } from './finding.ts'

/** The number of a finding, as shown on the page. */
export function numberBadge({ number, severity }: Pick<Finding, 'number' | 'severity'>): Html {
  return html`<span class="badge ${severity}">${number}</span>`
}

/** The findings on one part of the panel, shown below it. */
export function findingsAt(sheet: Sheet, isHere: (finding: Finding) => boolean): Html {
  return html`${openFindings(sheet.findings)
    .filter(isHere)
    .map((finding) => findingPart(finding, sheet))}`
}

/** The findings on one spot of the cards, optionally only those on one network's cards. */
export function findingsOn(spot: Spot, sheet: Sheet): Html {
  return findingsAt(sheet, (finding) => finding.spot === spot)
}

/** A finding: what it is, where, and its fixes. Each fix is a link to the page with the fix applied. */
export function findingPart(finding: Finding, sheet: Sheet): Html {
  const { ui, state, place } = sheet
  const { number, severity, key, fixes } = finding
  const keep = [...(state.edits.keep ?? '').split(','), key].filter((each) => each !== '').join(',')
  return html`<div
    class="finding ${severity}"
    role="note"
    id="finding-${number}"
    data-finding="${key}"
    tabindex="-1"
  >
    ${numberBadge(finding)}
    <p>${whereOf(finding, sheet)}${sentence(findingWords(finding, ui.lang), sheet.pack.article.lang)}</p>
    <p class="fixes">
      ${fixes.map(
        (fix, at) =>
          html`<a
            class="${at === 0 && severity !== 'info' && isSafe(fix) ? 'fix' : 'quiet'}"
            href="${hrefOf(place, changed(state, fix.set))}"
            data-fix="${JSON.stringify(fix.set)}"
            ><span>${sentence(fixWords(fix, ui.lang), sheet.pack.article.lang)}</span></a
          > `,
      )}
      <a class="quiet" href="${hrefOf(place, changed(state, { keep }))}" data-leave="${key}"
        >${ui.say('leaveIt')}</a
      >
    </p>
  </div> `
}

/** More formats are counted rather than named. */
const MOST_NAMED = 3

/** The cards it is on, if it is not on all. */
export function whereOf({ formats }: Pick<Finding, 'formats'>, { ui, pack }: Sheet): Html {
  const n = formats.length
  if (n === 0) return html``
  const where =
    n > MOST_NAMED
      ? ui.say('cardsNOfM', { n, m: pack.cards.length })
      : formats.map((format) => formatLabel(format, ui)).join(', ')
  return html`<b>${where}:</b> `
}

/**
 * A finding's message in the page's language. Quoted text is isolated, so that it cannot change the direction of
 * the sentence, and has its own language's font. Sizes stay on one line.
 */
export function sentence(message: string, lang: string): Html {
  const parts = message
    .replace(/(?<=\d) × (?=\d)/g, '\u00a0×\u00a0')
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? html`<bdi lang="${lang}">${part}</bdi>` : part))
  return html`${parts}`
}
