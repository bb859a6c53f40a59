import { isPlaceholderSection } from '../text/placeholders.ts'

/** "General" in WordPress' translations of the default category: a real section elsewhere, so only by its id. */
const GENERAL = new Set(
  'allgemein genel yleinen כללי общие general général generale algemeen allmänt generelt ogólne obecné általános загальні عام عمومی'.split(
    ' ',
  ),
)

/** WordPress gives its default category this id. */
const FIRST_ID = 1

/** Whether a section's name or slug says only that the article was not filed. */
export function isPlaceholder(name: string, id?: unknown): boolean {
  return (
    isPlaceholderSection(name) || (id === FIRST_ID && GENERAL.has(name.normalize('NFC').trim().toLowerCase()))
  )
}
