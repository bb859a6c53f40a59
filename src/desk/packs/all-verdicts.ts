import type { Verdict } from '../../verdict.ts'
import type { Pack } from './pack-schema.ts'

/** All findings on a pack: those on the whole, then those on each card and post. */
export function allVerdicts({ verdicts, cards, posts }: Pack): readonly Verdict[] {
  return [...verdicts, ...[...cards, ...posts].flatMap((part) => part.verdicts)]
}
