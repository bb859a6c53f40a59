import type { Mutant } from './sample.ts'

/** A mutation that no test can notice, with the reason. `line` is the line of the source, as a change moves its number. */
export interface Equivalent {
  readonly file: string
  readonly line: string
  /** As printed: `< becomes <=`. */
  readonly what: string
  readonly why: string
}

export const equivalents: readonly Equivalent[] = []

/** Why a mutant changes nothing that can be seen, where that is known. */
export function whyEquivalent({ file, what }: Mutant, line: string): string | undefined {
  return equivalents.find((known) => known.file === file && known.line === line && known.what === what)?.why
}
