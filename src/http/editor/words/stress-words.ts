import type { StressName } from '../material/stress.ts'
import type { Word } from './word-table.ts'

export const stressWords = {
  long: 'stressLong',
  words: 'stressWords',
  emoji: 'stressEmoji',
  rtl: 'stressRtl',
  bare: 'stressBare',
} as const satisfies Record<StressName, Word>
