import type { PostNetwork } from '../../article/brand/post-policy.ts'
import { type Edits, textKey } from '../../article/edits/edit-keys.ts'
import type { Fix, Verdict } from '../../verdict.ts'

/**
 * Reports what a text lost, with fixes: the card's headline for a cut title, the text as it came out, hashtags left
 * out on purpose.
 * @param text as written
 */
export function fixLosses(
  verdicts: readonly Verdict[],
  { network, edits }: { readonly network: PostNetwork; readonly edits: Edits },
  label: string,
  text: string,
): Verdict[] {
  const key = textKey(network, label)
  return verdicts.map((verdict) => {
    if (verdict.code === 'hashtag-dropped') {
      const gone = verdict.message.match(/#[\p{L}\p{M}\p{N}_]+/gu) ?? []
      return withFixes(verdict, [outFix(network, edits, gone)])
    }
    const shorter = edits['title.card']
    const headline: Fix[] =
      label === 'title' && shorter !== undefined && !text.includes(shorter)
        ? [{ say: 'Use the card’s headline', set: { [key]: shorter } }]
        : []
    return withFixes(verdict, [...headline, { say: 'Keep the shortened text', set: { [key]: text } }])
  })
}

/** Excludes hashtags, in addition to those already excluded. */
export function outFix(network: PostNetwork, edits: Edits, names: readonly string[]): Fix {
  const before = edits[`tags.${network}`] ?? edits.tags
  const out = names.map((name) => `-${name.replace(/[#＃\s,،、;]/gu, '')}`)
  const say = names.length === 1 ? `Leave ${names[0]} out` : 'Leave them out'
  return { say, set: { [`tags.${network}`]: [before, ...out].filter((part) => part).join(',') } }
}

function withFixes(verdict: Verdict, fixes: readonly Fix[]): Verdict {
  return { ...verdict, fixes }
}
