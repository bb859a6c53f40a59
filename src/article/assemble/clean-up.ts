import { withoutAppended } from '../text/appended.ts'
import { isPlaceholderSection } from '../text/placeholders.ts'
import { withoutSiteTail } from '../text/site-tail.ts'
import { quoted } from './ledger.ts'
import type { AssemblyContext } from './read-field.ts'

/** A headline without the site's name, which card and network show anyway. */
export function tidyTitle(
  title: string,
  site: string | undefined,
  url: string | undefined,
  context: AssemblyContext,
): string {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined
  const tidy = site === undefined ? title : withoutSiteTail(title, site, host)
  if (tidy !== title)
    note('title', `The site’s name was taken off the headline: ${quoted(site ?? '')}.`, context)
  return tidy
}

/** Minimum length of a kept remainder; an ideograph counts as two letters. */
const LEAST_REST = 20
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

/** A standfirst without text added by software, and without a repetition of the headline. */
export function tidyDescription(
  description: string | undefined,
  title: string,
  site: string | undefined,
  context: AssemblyContext,
): string | undefined {
  if (description === undefined) return undefined
  const ended = withoutAppended(description)
  if (ended !== description) note('description', '“Read more” and the like were taken off its end.', context)
  if (bare(site === undefined ? ended : withoutSiteTail(ended, site)) === bare(title)) {
    note('description', 'The description repeats the headline; left out.', context)
    return undefined
  }
  const rest = ended.startsWith(title) ? ended.slice(title.length) : undefined
  if (rest === undefined || !/^\s*(?:[.:!?…|–—।॥۔-]+\s+|[。！？：]+\s*)\S/u.test(rest)) return ended
  const own = rest.replace(/^[\s.:!?…|–—।॥۔。！？：-]+/u, '')
  if (own.length + (own.match(WIDE)?.length ?? 0) < LEAST_REST) return ended
  note('description', 'The headline was taken off its beginning.', context)
  return own
}

/** A section; undefined if it is a placeholder such as “Uncategorized”. */
export function tidySection(section: string | undefined, context: AssemblyContext): string | undefined {
  if (section === undefined || !isPlaceholderSection(section)) return section
  note('section', `${quoted(section)} is no section; left out.`, context)
  return undefined
}

export function note(place: string, message: string, context: AssemblyContext): void {
  context.report('field-cleaned', 'info', place, message)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
