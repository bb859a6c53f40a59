import { textKey } from '../../article/edits/edit-keys.ts'
import type { Fix, Verdict } from '../../verdict.ts'
import type { Count } from '../count/count.ts'
import type { CopySource } from './copy-source.ts'
import { standfirstLadder } from './cuts.ts'

/** Verdicts on a manual text, with fixes. */
export function judgeOwn(
  { network, article }: Pick<CopySource, 'network' | 'article'>,
  label: string,
  text: string,
  count: (text: string) => Count,
): Verdict[] {
  const { valid, faults, length, max, unit } = count(text)
  if (valid) return []
  const key = textKey(network, label)
  const shorter = length > max ? shortened(text, article.lang, (tried) => count(tried).valid) : undefined
  const fixes: Fix[] = [
    ...(shorter === undefined ? [] : [{ say: endOf(shorter), set: { [key]: shorter } }]),
    { say: 'Write it anew', set: { [key]: null } },
  ]
  const message =
    length > max
      ? `The text has ${length} of ${max} ${unit}: ${length - max} too many.`
      : (faults[0] ?? 'The network does not take this text.')
  return [{ code: 'text-overflow', severity: 'error', place: `${network}/${label}`, message, fixes }]
}

/** Links, hashtags and accounts at the end of a post, kept when it is shortened. */
const TAIL = /(?:\s+(?:https?:\/\/\S+|[#＃@]\S+))+\s*$/u

/** The longest form that fits: fewer sentences, then fewer words, before its links and hashtags. */
function shortened(text: string, lang: string, fits: (text: string) => boolean): string | undefined {
  const tail = TAIL.exec(text)?.[0] ?? ''
  const body = text.slice(0, text.length - tail.length)
  const forms = standfirstLadder(body, lang).filter((form) => form !== '')
  return forms.map((form) => form + tail).find(fits)
}

const EXCERPT = 24

/** The end of the shorter text, as the label of a button. */
function endOf(text: string): string {
  const body = text.replace(TAIL, '')
  const end = [...body].slice(-EXCERPT).join('')
  const words = body.length > EXCERPT ? end.replace(/^\S*\s+/u, '') : end
  return `End at “${words.replace(/…$/, '').trim()}”`
}
