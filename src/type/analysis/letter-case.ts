import { isBicameral, scriptOf } from './script.ts'

/**
 * Capitals as a language writes them (Turkish İ, Greek without accents), only in scripts that have them: Georgian's
 * are left alone, for no newspaper uses them and few fonts have them.
 */
export function transformCase(text: string, lang: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at)!
    const next = at + (point > 0xffff ? 2 : 1)
    const script = scriptOf(point)
    if (script !== 'Zyyy' && script !== 'Zinh' && !isBicameral(script)) {
      result += upper(text.slice(from, at), lang) + text.slice(at, next)
      from = next
    }
    at = next
  }
  return result + upper(text.slice(from), lang)
}

function upper(text: string, lang: string): string {
  try {
    return text.toLocaleUpperCase(lang)
  } catch {
    // Not a language tag: the rules that hold for most.
    return text.toUpperCase()
  }
}
