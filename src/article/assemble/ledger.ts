import type { Verdict, VerdictCode } from '../../verdict.ts'

/** Collects sources and verdicts while an article is assembled. */
export interface Ledger {
  readonly sources: Record<string, string>
  readonly verdicts: Verdict[]
  /** Adds a verdict, unless the same message exists for the same place. */
  report(code: VerdictCode, severity: Verdict['severity'], place: string, message: string): void
}

export function createLedger(): Ledger {
  const verdicts: Verdict[] = []
  return {
    sources: {},
    verdicts,
    report(code, severity, place, message) {
      if (verdicts.some((known) => known.place === place && known.message === message)) return
      verdicts.push({ code, severity, place, message })
    },
  }
}

/** A value for quoting in a message: short, on one line, well formed. */
export function quoted(value: string | number): string {
  const text = String(value)
    .slice(0, 1000)
    .replace(/\s+/gu, ' ')
    .replace(/\/\/[^/@\s]*@/, '//…@') // passwords must not reach logs
    .trim()
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text
  // The cut may have split a surrogate pair.
  return `“${short.replace(/\p{Surrogate}/gu, '')}”`
}
