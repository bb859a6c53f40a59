import type { Verdict, VerdictCode } from '../verdict.ts'

/** Collects, while one article is put together, where its fields came from and what there is to say about them. */
export interface Ledger {
  readonly sources: Record<string, string>
  readonly verdicts: Verdict[]
  /** Notes a finding. A second one with the same words about the same place says nothing new. */
  say(code: VerdictCode, severity: Verdict['severity'], place: string, message: string): void
}

export function createLedger(): Ledger {
  const verdicts: Verdict[] = []
  return {
    sources: {},
    verdicts,
    say(code, severity, place, message) {
      if (verdicts.some((said) => said.place === place && said.message === message)) return
      verdicts.push({ code, severity, place, message })
    },
  }
}

/** A value as it is quoted in a message: short, on one line, well formed. */
export function quoted(value: string | number): string {
  const text = String(value)
    .slice(0, 1000)
    .replace(/\s+/gu, ' ')
    .replace(/\/\/[^/@\s]*@/, '//…@') // a password must not reach a log
    .trim()
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text
  // The cut may have parted a surrogate pair.
  return `“${short.replace(/\p{Surrogate}/gu, '')}”`
}
