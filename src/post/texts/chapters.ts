import { Problem } from '../../problem.ts'

/** A chapter of a video. */
export interface Chapter {
  /** Seconds from the start. */
  readonly at: number
  readonly title: string
}

/** YouTube shows chapters only if there are three, the first at 0:00, each at least ten seconds long. */
const LEAST = 3
const LEAST_SECONDS = 10

/**
 * The lines of a description that YouTube turns into chapters: `0:00 Title`.
 * @throws Problem `invalid-input` for chapters that YouTube would not show
 */
export function chapterLines(chapters: readonly Chapter[]): string {
  if (chapters.length === 0) return ''
  if (chapters.length < LEAST) throw refused(`YouTube shows chapters from ${LEAST} on.`)
  if (chapters[0]?.at !== 0) throw refused('The first chapter must begin at 0.', 0)
  chapters.forEach(({ at }, i) => {
    const before = chapters[i - 1]
    if (before !== undefined && at - before.at < LEAST_SECONDS)
      throw refused(`A chapter must begin ${LEAST_SECONDS} seconds after the one before, at least.`, i)
  })
  const hours = (chapters.at(-1)?.at ?? 0) >= 3600
  return chapters.map(({ at, title }) => `${clock(at, hours)} ${title}`).join('\n')
}

function refused(message: string, index?: number): Problem {
  return new Problem('invalid-input', message, {
    field: index === undefined ? 'chapters' : `chapters.${index}.at`,
  })
}

function clock(at: number, hours: boolean): string {
  const whole = Math.floor(at)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const seconds = String(s).padStart(2, '0')
  return hours ? `${h}:${String(m).padStart(2, '0')}:${seconds}` : `${m}:${seconds}`
}
