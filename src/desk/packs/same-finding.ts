import type { Verdict } from '../../verdict.ts'

/** Key for merging verdicts: equal for the same message, and for all enlargements of a photo, whose figures differ by format. */
export function findingKey({ code, message }: Verdict): string {
  return code === 'photo-small' ? code : `${code} ${message}`
}

/** Orders verdicts with one key: the largest enlargement of a photo represents all. */
export function byEnlargement(a: Verdict, b: Verdict): number {
  return enlargement(b) - enlargement(a)
}

function enlargement({ message }: Verdict): number {
  return Number(/enlarged ([\d.]+) times/.exec(message)?.[1] ?? 0)
}
