import { isBicameral, scriptOf } from './script.ts'

/**
 * Upper case by language (Turkish İ, Greek without accents), only in scripts with capitals; not for Georgian, whose
 * capitals no newspaper and few fonts have.
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
    // An invalid language tag: use the default rules.
    return text.toUpperCase()
  }
}
