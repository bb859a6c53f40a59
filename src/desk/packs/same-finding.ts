import type { Verdict, VerdictCode } from '../../verdict.ts'

/** Findings on a text of a card whose figures or quoted words differ by format: one is said for all cards. */
const ofText: ReadonlySet<VerdictCode> = new Set([
  'headline-small',
  'contrast-low',
  'name-unreadable',
  'outside-safe-area',
  'text-cut',
  'text-dropped',
])

/** The same on a card's photo. */
const ofPhoto: ReadonlySet<VerdictCode> = new Set(['photo-small', 'face-cut', 'face-covered'])

/**
 * Key for merging verdicts: equal for the same message, for one code on one text of several cards, for one code on the
 * photo, for one frame that is too low, and for designs that one other replaces because each would enlarge the photo.
 */
export function findingKey({ code, message, place, figure, fixes }: Verdict): string {
  if (ofPhoto.has(code)) return code
  // `format/frame/text`; a post's place has two parts.
  const [, frame, text] = place.split('/')
  if (code === 'text-overflow' && figure !== undefined) return `${code} ${frame}`
  if (ofText.has(code) && text !== undefined) return `${code} ${text}`
  return `${code} ${code === 'template-replaced' && figure !== undefined ? fixes?.[0]?.say : message}`
}

/** Codes whose figure is worst when it is small: the size of letters, contrast. */
const worstSmall: ReadonlySet<VerdictCode> = new Set(['headline-small', 'contrast-low', 'name-unreadable'])

/** Orders verdicts with one key, worst first: that one is said for all. */
export function byWeight(a: Verdict, b: Verdict): number {
  return weight(b) - weight(a)
}

/** Comparable within one code. */
function weight({ code, message, figure }: Verdict): number {
  if (figure === undefined) return message.length
  return worstSmall.has(code) ? -figure : figure
}
