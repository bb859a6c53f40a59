/**
 * The character classes of X's rules for links, hashtags and mentions, by UTF-16 unit: the rules are defined on
 * units, and no class visibly splits a surrogate pair.
 */

/** Accented letters that X counts as Latin, for use inside `[…]`. */
export const LATIN_ACCENTED =
  '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268\\u026f' +
  '\\u0272\\u0289\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff'

/** Spaces, for use inside `[…]`. */
export const SPACES = '\\t-\\r \\u0085\\u00a0\\u1680\\u180e\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

/** Invisible direction marks, for use inside `[…]`. */
const DIRECTION_MARKS = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069'

/** X refuses a post with one of these: the byte order mark, its reverse, and a noncharacter. */
const REFUSED = '\\ufeff\\ufffe\\uffff'

/** ASCII punctuation that ends a name; without `"` and `` ` ``, as in X's rules. */
export const PUNCTUATION = "!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$"

const FIRST_BEYOND_ASCII = 0x80
const NO_NAME = new RegExp(`[${PUNCTUATION}${SPACES}${REFUSED}${DIRECTION_MARKS}]`)
const asciiNames = Array.from(
  { length: FIRST_BEYOND_ASCII },
  (_, unit) => !NO_NAME.test(String.fromCharCode(unit)),
)

/** Whether a unit may begin or end a label of a host name: all but punctuation, spaces and direction marks. */
export function isNameUnit(unit: number): boolean {
  if (unit < FIRST_BEYOND_ASCII) return asciiNames[unit] === true
  return !isWideGap(unit)
}

function isWideGap(unit: number): boolean {
  if (unit <= 0xa0) return unit === 0x85 || unit === 0xa0
  if (unit < 0x2000) return unit === 0x61c || unit === 0x1680 || unit === 0x180e
  if (unit <= 0x2069)
    return (
      unit <= 0x200a ||
      (unit >= 0x200e && unit <= 0x200f) ||
      (unit >= 0x2028 && unit <= 0x202f) ||
      unit === 0x205f ||
      unit >= 0x2066
    )
  return unit === 0x3000 || unit === 0xfeff || unit >= 0xfffe
}

/** Whether a unit is an ASCII letter or digit. */
export function isAsciiAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
}
