import type { Verdict } from '../../verdict.ts'

/**
 * The same for verdicts that are told once, with all their places: those in the same words, and all enlargements of a
 * photo, whose figures differ by format.
 */
export function findingKey({ code, message }: Verdict): string {
  return code === 'photo-small' ? code : `${code} ${message}`
}

/** Orders verdicts with one key: the largest enlargement of a photo speaks for all. */
export function byEnlargement(a: Verdict, b: Verdict): number {
  return enlargement(b) - enlargement(a)
}

function enlargement({ message }: Verdict): number {
  return Number(/enlarged ([\d.]+) times/.exec(message)?.[1] ?? 0)
}
