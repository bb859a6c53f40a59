/** Scripts of news text with their most common language; letters distinguish those that share a script. */
export const scriptLanguages = [
  ['Latn', 'en'],
  ['Cyrl', 'ru'],
  ['Arab', 'ar'],
  ['Deva', 'hi'],
  ['Hani', 'zh-Hans'],
  ['Hira', 'ja'],
  ['Kana', 'ja'],
  ['Hang', 'ko'],
  ['Beng', 'bn'],
  ['Grek', 'el'],
  ['Hebr', 'he'],
  ['Taml', 'ta'],
  ['Telu', 'te'],
  ['Knda', 'kn'],
  ['Mlym', 'ml'],
  ['Gujr', 'gu'],
  ['Guru', 'pa'],
  ['Orya', 'or'],
  ['Sinh', 'si'],
  ['Thai', 'th'],
  ['Laoo', 'lo'],
  ['Khmr', 'km'],
  ['Mymr', 'my'],
  ['Tibt', 'bo'],
  ['Ethi', 'am'],
  ['Geor', 'ka'],
  ['Armn', 'hy'],
  ['Olck', 'sat'],
  ['Mtei', 'mni'],
  ['Bopo', 'zh-Hant'],
  ['Mong', 'mn-Mong'],
  ['Thaa', 'dv'],
  ['Syrc', 'syr'],
  ['Nkoo', 'nqo'],
  ['Tfng', 'zgh'],
  ['Adlm', 'ff-Adlm'],
  ['Cher', 'chr'],
  ['Cans', 'iu'],
  ['Cakm', 'ccp'],
  ['Rohg', 'rhg'],
  ['Vaii', 'vai'],
  ['Yiii', 'ii'],
  ['Lisu', 'lis'],
  ['Java', 'jv-Java'],
  ['Bali', 'ban-Bali'],
  ['Limb', 'lif'],
] as const

export type ScriptCode = (typeof scriptLanguages)[number][0]

const patterns = scriptLanguages.map(([code]) => [code, new RegExp(`^\\p{Script=${code}}`, 'u')] as const)
const runs = new Map(scriptLanguages.map(([code]) => [code, new RegExp(`\\p{Script=${code}}+`, 'gu')]))

/**
 * Letters of each script in a text, most frequent first. Ignores marks, digits and shared punctuation. Removes the
 * letters of one script after the other, because a text has one or two.
 */
export function countScripts(text: string): ReadonlyMap<ScriptCode, number> {
  const counts = new Map<ScriptCode, number>()
  let letters = text.replace(/\P{L}+/gu, '')
  while (letters !== '') {
    const code = patterns.find(([, pattern]) => pattern.test(letters))?.[0]
    const run = code === undefined ? undefined : runs.get(code)
    const rest = letters.replace(run ?? /^./su, '')
    if (code !== undefined) counts.set(code, lengthOf(letters) - lengthOf(rest))
    letters = rest
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]))
}

/** In code points: letters beyond the basic plane have two units. */
function lengthOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0)
}
