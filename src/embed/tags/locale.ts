/** Codes under which Facebook has a language. */
const CALLED: Readonly<Record<string, string>> = { no: 'nb', fil: 'tl', ckb: 'cb', iw: 'he' }

/**
 * Territories Facebook has of a language, the one for all others last. Its debugger refuses others, as `en_IE` and
 * `es_MX` (reports of 2024 and 2025; the list itself is not public any more). A language that is not here has the
 * territory it is written with.
 */
const TERRITORIES: Readonly<Record<string, readonly string[]>> = {
  ar: ['AR'],
  de: ['DE'],
  en: ['US', 'IN', 'GB'],
  es: ['ES', 'LA'],
  fr: ['CA', 'FR'],
  it: ['IT'],
  nb: ['NO'],
  nl: ['BE', 'NL'],
  pt: ['BR', 'PT'],
  ru: ['RU'],
  sv: ['SE'],
  sw: ['KE'],
  tl: ['PH'],
  ur: ['PK'],
}

/** Where American English is written. */
const AMERICAN = new Set(['CA', 'PH', 'PR', 'GU'])

/**
 * A language tag as Open Graph has it: `hi` → `hi_IN`, `zh-Hant` → `zh_TW`, `en-IE` → `en_GB`, `es-MX` → `es_LA`. A
 * territory that is not named is the likeliest by CLDR. Undefined where no territory is likely, or the tag is not well
 * formed.
 */
export function openGraphLocale(lang: string): string | undefined {
  if (!isTag(lang)) return undefined
  const locale = new Intl.Locale(lang)
  const language = CALLED[locale.language] ?? locale.language
  // `es-419` and `ar-001` are regions of many countries, and no territory.
  const isCountry = /^[A-Z]{2}$/.test(locale.region ?? '')
  const whole = isCountry ? locale : withoutRegion(locale).maximize()
  const written = language === 'en' && AMERICAN.has(whole.region ?? '') ? 'US' : whole.region
  // Latin America is such a region: it must not become the Spain that is likeliest for the language.
  const region = locale.region !== undefined && !isCountry ? undefined : written
  const known = Object.hasOwn(TERRITORIES, language) ? TERRITORIES[language] : undefined
  if (known === undefined) return whole.region === undefined ? undefined : `${language}_${whole.region}`
  return `${language}_${known.find((territory) => territory === region) ?? known.at(-1)}`
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
