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
 * Key for merging verdicts: equal for the same message, for one code on one text of several cards, and for one code
 * on the photo.
 */
export function findingKey({ code, message, place }: Verdict): string {
  if (ofPhoto.has(code)) return code
  // `format/frame/text`; a post's place has two parts.
  const [, , text] = place.split('/')
  if (ofText.has(code) && text !== undefined) return `${code} ${text}`
  return `${code} ${code === 'template-replaced' ? message.replace(/[\d.]+/g, '0') : message}`
}

/** Orders verdicts with one key, worst first: that one is said for all. */
export function byWeight(a: Verdict, b: Verdict): number {
  return weight(b) - weight(a)
}

/** Comparable within one code. */
function weight({ code, message }: Verdict): number {
  const figure = (pattern: RegExp) => Number(pattern.exec(message)?.[1] ?? 0)
  switch (code) {
    case 'photo-small':
      return figure(/enlarged ([\d.]+) times/)
    case 'template-replaced':
      return figure(/([\d.]+) times/)
    case 'headline-small':
      return -figure(/at (\d+) pixels/)
    case 'contrast-low':
      return -figure(/is ([\d.]+) to 1/)
    case 'name-unreadable':
      return -figure(/is ([\d.]+) /)
    case 'outside-safe-area':
      return figure(/reaches (\d+) pixels/)
    case 'face-cut':
    case 'face-covered':
      return figure(/^(\d+) faces/)
    default:
      return message.length
  }
}
