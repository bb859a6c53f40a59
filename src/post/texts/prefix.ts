import type { Kind } from '../../article/kind/kinds.ts'
import type { Hook } from './hook/hook.ts'
import { isFullWidth, withColon } from './punctuation.ts'
import { marksKind } from './said-labels.ts'
import type { Voice } from './voice.ts'

/** The label before a hook: `BREAKING: `, `【速報】`, `[속보] `. Empty if the hook contains it. */
export function prefixOf({ kind, label, rating }: Voice, hook: Hook, lang: string): string {
  if (label === undefined || kind === 'opinion' || kind === 'obituary') return ''
  const isHeadline = hook.angle === 'headline' || hook.angle === 'question'
  if (!isHeadline && !ALWAYS.has(kind)) return ''
  const written = LOUD.has(kind) ? label.toLocaleUpperCase(lang) : label
  if (!saysItself(hook.text, label, kind, lang))
    return marked(rating ? `${written} (${rating})` : written, hook.text, lang)
  return rating === undefined ? '' : marked(rating, hook.text, lang)
}

/** The label as a line of its own, beside the author; undefined if the text above begins with it: “[사설] …”. */
export function labelBeside({ kind, label }: Voice, text: string, lang: string): string | null {
  return label === undefined || beginsWithLabel(text, label, kind, lang) ? null : label
}

function beginsWithLabel(text: string, label: string, kind: Kind, lang: string): boolean {
  const opening = TAGS.exec(text)?.[0] ?? TOPIC.exec(text)?.[1]
  if (opening === undefined || opening.length > label.length + 4) return false
  return marksKind(opening.replace(/^[【[（(〔]|[】\]）)〕]\s*$/gu, ''), kind, label, lang)
}

const ALWAYS = new Set(['breaking', 'live', 'paid', 'video', 'gallery'])
/** Labels required by law or fairness are written even if the headline begins with one. */
const BOUND = new Set(['breaking', 'live', 'paid'])
const LOUD = new Set(['breaking', 'live'])
/** “Watch: …”, “Interview: …”. */
const LABELLED_ALREADY = /^[\p{L}\p{M}]{2,14}(?: [\p{L}\p{M}]{2,14})?\s?[:：|]/u
/** The topic of a headline, before its colon: “Budget day: …”. */
const TOPIC = /^([^:：៖፦|]{1,60})[:：៖፦|]/u

/** The last words of a headline, after a mark: “… day three – live”. */
const AFTER_MARK = /[,:：|–—-]\s?([^,:：|–—]{2,30})$/u

/** Tags in brackets before a headline: `【速報】`, `[생중계]`. */
const TAGS = /^(?:[【[（(〔][^】\]）)〕]{1,20}[】\]）)〕]\s*)+/u

/** Whether a headline has the label at its start or end, in its own language or in English, which newsrooms mix in. */
function saysItself(text: string, label: string, kind: Kind, lang: string): boolean {
  const opening = TAGS.exec(text)?.[0] ?? TOPIC.exec(text)?.[1] ?? text.slice(0, label.length + 12)
  const ending = kind === 'paid' ? '' : (AFTER_MARK.exec(text)?.[1] ?? '')
  if (marksKind(opening, kind, label, lang) || (ending !== '' && marksKind(ending, kind, label, lang)))
    return true
  return !BOUND.has(kind) && LABELLED_ALREADY.test(text)
}

function marked(label: string, text: string, lang: string): string {
  if (isFullWidth(lang)) return `【${label}】`
  if (lang.startsWith('ko')) return `[${label}] `
  // Avoids a second colon on the line.
  return TOPIC.test(text) ? `${label} | ` : withColon(label, '', lang)
}
