import { readDate } from '../dates.ts'
import { plainDate } from '../plain-date.ts'

/** UTF-16 units of a label with a date; longer texts only mention one. */
const MAX_TEXT = 120

const CLOCK = String.raw`(?:[,\s|•·–-]+(?:at|um|à|a las|kl\.?)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,4}\b|[+-]\d{2}:?\d{2}))?)?`

/** Possible dates in a line, to be validated afterwards. */
const PATTERNS = [
  String.raw`\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:Z|[+-]\d{2}:?\d{2}))?)?`,
  String.raw`\d{1,2}\.\s?\d{1,2}\.\s?\d{4}${CLOCK}`,
  String.raw`\d{1,2}/\d{1,2}/\d{4}${CLOCK}`,
  String.raw`\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+)?\d{4}${CLOCK}`,
  String.raw`\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}${CLOCK}`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, 'giu'))

/** Words around a date other than that of publication. */
const UPDATED =
  /updated|modified|aktualisiert|actualizado|atualizad|mis à jour|aggiornat|geändert|bijgewerkt|uppdatera|opdatere|oppdatert|uppfært|päivitetty|zaktualizowan|aktualiz|frissítve|actualizat|обновлен|оновлен|ενημέρωση|güncelle|diperbarui|cập nhật|تحديث|अपडेट/i

/** Words before a publication date that follows another date. */
const PUBLISHED =
  /publi|posted|veröffentlicht|erstellt|pubblicat|gepubliceerd|udgivet|публик|создан|yayın|terbit|đăng|प्रकाशित|প্রকাশ|نشر|منتشر|פורסם|公開|发布|發布|입력|등록/i

/** The first date in a line, as `readDate` accepts it: “Published on August 19, 2019”. */
export function visibleDate(text: string): string | undefined {
  if (text.length > MAX_TEXT) return undefined
  // “Published 1 May 2020, updated 3 May 2020”: the first; “Updated 3 May 2020” alone: none.
  const updated = text.search(UPDATED)
  const published = updated < 0 ? -1 : text.search(PUBLISHED)
  const line = plainDate(
    published > updated ? text.slice(published) : updated < 0 ? text : text.slice(0, updated),
  )
  const found = PATTERNS.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({ index, 0: match }) =>
      readDate(spaced(match)) === undefined ? [] : [{ index, date: spaced(match) }],
    ),
  )
  return found.sort((a, b) => a.index - b.index)[0]?.date
}

function spaced(match: string): string {
  return match
    .replace(/(\d{1,2})\.\s(\d{1,2})\.\s?(\d{4})/, '$1.$2.$3')
    .replace(/\s*[|•·–-]\s*(?=\d{1,2}:\d{2})/, ' ')
    .trim()
}

/**
 * The date in an address: `/2019/10/22/`, `/2019-10-22-`, `/20191022/`, `/2019/oct/22/`, `/2024/0424/`,
 * `/2024-04/24/`, and at the start of an agency's article number: `/A2026012914320005196`.
 */
export function dateInAddress(url: string | undefined): string | undefined {
  const path = url === undefined ? '' : new URL(url).pathname
  const [, year = '', month = '', day = ''] =
    /[/-](20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(path) ??
    /\/(20\d{2})[/-]?(\d{2})\/?(\d{2})(?=\/)/.exec(path) ??
    /\/[A-Za-z]{0,4}(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{5,12}(?:\.\w+)?\/?$/.exec(path) ??
    /\/(20\d{2})\/([a-z]{3})\/(\d{1,2})(?=\/)/.exec(path) ??
    []
  const date = /\d/.test(month)
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${day} ${month} ${year}`
  return readDate(date) === undefined ? undefined : date
}

/** A date between bars of the page's title: “Headline | The Example | 28.04.2023”. */
export function dateInTitle(title: string | undefined): string | undefined {
  return title
    ?.split(/\s[|–—-]\s/u)
    .slice(1)
    .map((part) => part.trim())
    .find((part) => /\d{4}/.test(part) && readDate(part) !== undefined)
}
