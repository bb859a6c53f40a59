import { isPlaceholderSection } from '../text/placeholders.ts'

/** "General" in WordPress' translations of the default category: a real section elsewhere, so only with the default id. */
const GENERAL = new Set(
  'allgemein genel yleinen כללי общие general général generale algemeen allmänt generelt ogólne obecné általános загальні عام عمومی'.split(
    ' ',
  ),
)

/** Id of WordPress's default category. */
const FIRST_ID = 1

/** Whether a section's name or slug is a default category. */
export function isPlaceholder(name: string, id?: unknown): boolean {
  return (
    isPlaceholderSection(name) || (id === FIRST_ID && GENERAL.has(name.normalize('NFC').trim().toLowerCase()))
  )
}
