/**
 * A language tag as Open Graph has it: `hi` → `hi_IN`, `zh-Hant` → `zh_TW`, `en-GB` → `en_GB`. A territory that is not
 * named is the likeliest by CLDR. Undefined where no territory is likely, or the tag is not well formed.
 */
export function openGraphLocale(lang: string): string | undefined {
  if (!isTag(lang)) return undefined
  const locale = new Intl.Locale(lang)
  // `es-419` and `ar-001` are regions of many countries, and no territory.
  const isCountry = /^[A-Z]{2}$/.test(locale.region ?? '')
  const whole = isCountry ? locale : withoutRegion(locale).maximize()
  return whole.region === undefined ? undefined : `${whole.language}_${whole.region}`
}

function withoutRegion({ language, script }: Intl.Locale): Intl.Locale {
  return new Intl.Locale(script === undefined ? language : `${language}-${script}`)
}

function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0
  } catch {
    return false
  }
}
