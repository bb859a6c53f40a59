import { languageCodes } from './data/language-codes.generated.ts'

export type TagReading =
  | { readonly tag: string; readonly guess?: undefined }
  | { readonly tag?: undefined; readonly guess: string | undefined }

/** Country codes mistaken for languages, and names missing in language lists. */
const MISTAKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jp: 'ja',
    kr: 'ko',
    cn: 'zh-Hans',
    tw: 'zh-Hant',
    hk: 'zh-Hant',
    cz: 'cs',
    dk: 'da',
    gr: 'el',
    ua: 'uk',
    vn: 'vi',
    uk: 'uk',
    us: 'en-US',
    gb: 'en-GB',
    eng: 'en',
    ger: 'de',
    fre: 'fr',
    chi: 'zh',
    mandarin: 'zh-Hans',
    farsi: 'fa',
    oriya: 'or',
    cantonese: 'yue',
  }),
)

/** Languages whose names are recognised for the suggestion in an error: those of newsrooms. */
const NAMED =
  'am ar as az be bg bn bo brx bs ca ckb cs cy da de doi dv dz el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko kok ks ku ky lo lt lv mai mk ml mn mni mr ms mt my nb ne nl or pa pl ps pt ro ru rw sa sat sd si sk sl so sq sr sv sw ta te tg th ti tk tl tr tt ug uk ur uz vi xh yi yo zh zu'.split(
    ' ',
  )

/**
 * Reads a language tag as BCP 47 and its common misspellings (`en_GB`, `en_US.UTF-8`), in canonical case. Anything
 * else returns the probably intended tag.
 */
export function readLanguageTag(raw: string): TagReading {
  const text = raw
    .trim()
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
  if (text === '' || text.length > 60) return { guess: undefined }
  const tag = canonical(text)
  if (tag !== undefined && isKnown(tag)) return { tag }
  return { guess: guessOf(text) }
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

const codes = new Set(languageCodes.split(' '))

/** "english" and "jp" are well formed too: only the registry tells. Three-letter codes are accepted, because CLDR lacks many. */
function isKnown(tag: string): boolean {
  // `und` maximises to no language.
  const language = tag.split('-', 1)[0] ?? ''
  if (['und', 'mul', 'zxx', 'mis'].includes(language)) return false
  return language.length === 3 || codes.has(language)
}

function guessOf(text: string): string | undefined {
  const name = text.toLowerCase()
  const mistaken = MISTAKEN.get(name) ?? MISTAKEN.get(name.split('-')[0] ?? '')
  if (mistaken !== undefined && MISTAKEN.has(name)) return mistaken
  return NAMED.find((code) => namesOf(code).includes(name)) ?? mistaken
}

function namesOf(code: string): readonly string[] {
  const names = ['en', code].map((lang) =>
    new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' }).of(code),
  )
  return names.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]))
}
