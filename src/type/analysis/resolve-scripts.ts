import { hasScript, scriptOf } from './script.ts'

/**
 * Problem: spaces, brackets and digits have no script of their own, but HarfBuzz needs one for every run.
 * Method: a common character takes the script before it, a leading one the script after it, and a closing bracket
 * that of its opener, so that pairs match. A character used only with some scripts (、 ー) takes a neighbour's if it
 * is one of them; otherwise it stays common, as in browsers.
 * Limits: brackets nested deeper than in any headline count as common.
 */

const OPENERS = '([{«“‘‹（［｛「『《〈【〔'
const CLOSERS = ')]}»”’›）］｝」』》〉】〕'
const DEEPEST = 32
const COMMON = 'Zyyy'
const INHERITED = 'Zinh'

/** The script of each cluster, ISO 15924; `Zyyy` if the text has no letters. */
export function resolveScripts(text: string, starts: Int32Array): string[] {
  const own = ownScripts(text, starts)
  const following = scriptsAfter(own)
  const open: { readonly closer: string; readonly script: string | undefined }[] = []
  let before: string | undefined
  return own.map((script, i) => {
    if (script !== undefined) return (before = script)
    const character = text[starts[i]!]!
    const closer = CLOSERS[OPENERS.indexOf(character)]
    if (closer !== undefined && open.length < DEEPEST) open.push({ closer, script: before })
    else if (CLOSERS.includes(character)) {
      const pair = open.findLastIndex((one) => one.closer === character)
      if (pair >= 0) before = open.splice(pair)[0]!.script ?? before
    }
    const after = following[i]
    const point = text.codePointAt(starts[i]!)!
    if (hasScript(point, COMMON) || hasScript(point, INHERITED)) return before ?? after ?? COMMON
    return [before, after].find((one) => one !== undefined && hasScript(point, one)) ?? COMMON
  })
}

/** Decided by the first character of each cluster that belongs to one script. */
function ownScripts(text: string, starts: Int32Array): (string | undefined)[] {
  const own: (string | undefined)[] = []
  for (let i = 0; i + 1 < starts.length; i++) own.push(ownScript(text, starts[i]!, starts[i + 1]!))
  return own
}

function ownScript(text: string, start: number, end: number): string | undefined {
  for (let i = start; i < end; i++) {
    const point = text.codePointAt(i)!
    if (point > 0xffff) i++
    const script = scriptOf(point)
    if (script !== COMMON && script !== INHERITED && script !== 'Zzzz') return script
  }
  return undefined
}

function scriptsAfter(own: readonly (string | undefined)[]): (string | undefined)[] {
  const after: (string | undefined)[] = []
  let next: string | undefined
  for (let i = own.length - 1; i >= 0; i--) {
    after[i] = next
    next = own[i] ?? next
  }
  return after
}
