import type { Verdict } from '../../verdict.ts'
import type { Pack } from './pack-schema.ts'

/** Every finding there is on a pack: those of the whole, then those of each card and post. */
export function allVerdicts({ verdicts, cards, posts }: Pack): readonly Verdict[] {
  return [...verdicts, ...[...cards, ...posts].flatMap((part) => part.verdicts)]
}
