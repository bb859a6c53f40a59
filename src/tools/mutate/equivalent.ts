import type { Mutant } from './sample.ts'

/** A mutation that no test can notice, with the reason. `line` is the line of the source, as a change moves its number. */
export interface Equivalent {
  readonly file: string
  readonly line: string
  /** As printed: `< becomes <=`. */
  readonly what: string
  readonly why: string
}

const equivalents: readonly Equivalent[] = [
  {
    file: 'src/post/networks/schedule.ts',
    line: 'return seconds === undefined || seconds <= (secondsOf(now) ?? 0)',
    what: 'secondsOf(now) ?? 0 becomes secondsOf(now)',
    why: 'The present is always a time.',
  },
  {
    file: 'src/post/networks/push.ts',
    line: 'const sent = Math.max(secondsOf(now) ?? 0, secondsOf(publishAt) ?? 0)',
    what: 'secondsOf(now) ?? 0 becomes secondsOf(now)',
    why: 'The present is always a time.',
  },
  {
    file: 'src/post/count/entities/hashtags.ts',
    line: 'if (at === 0) return true',
    what: 'at === 0 becomes false',
    why: 'A shortcut: an empty text before the tag does not hold it off either.',
  },
  {
    file: 'src/post/count/entities/urls.ts',
    line: 'while (start > used && isHostUnit(text.charCodeAt(start - 1))) start--',
    what: '> becomes >=',
    why: 'The run begins one unit earlier, which is consumed and so passed over.',
  },
  {
    file: 'src/post/count/entities/host.ts',
    line: 'if (current >= parts.length || !isNameUnit(text.charCodeAt(position))) return -1',
    what: '1 becomes 2',
    why: 'Any number below zero says that no host ends there.',
  },
  {
    file: 'src/card/photo/take-turns.ts',
    line: 'if (oldest) running.delete(oldest)',
    what: 'oldest becomes true',
    why: 'Without a running task nothing is deleted from the empty set.',
  },
  {
    file: 'src/desk/jobs/job-log.ts',
    line: "const origin = work.kind === 'article' ? { source: work.source, requestId: work.requestId } : {}",
    what: "work.kind === 'article' becomes true",
    why: 'A notice has neither, and the log leaves out undefined values.',
  },
]

/** Why a mutant changes nothing that can be seen, where that is known. */
export function whyEquivalent({ file, what }: Mutant, line: string): string | undefined {
  return equivalents.find((known) => known.file === file && known.line === line && known.what === what)?.why
}
