import { styleText } from 'node:util'
import type { Command } from 'commander'
import { printJson } from '../output/print-json.ts'
import { wrapText } from '../output/wrap-text.ts'

/** Column of the details. */
const HANG = 17

export interface Finding {
  readonly name: string
  readonly ok: boolean
  /** The result or the problem. */
  readonly detail: string
  /** Only if there is a problem. */
  readonly remedy?: string
}

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .summary('look for what is missing')
    .description(
      'Checks all that Handbill needs on this machine: Node, wasm and native modules, fonts against their hashes, the ' +
        'configuration, brands, the data folder; then draws a card in three scripts. Says how to fix what is broken.',
    )
    .option('--json', 'print data instead of text')
    .addHelpText(
      'after',
      `
Fails when anything is broken. Configuration is read as "handbill serve" reads
it, from the environment and .env.

Examples:
  $ handbill doctor
  $ handbill doctor --json | jq '.checks[] | select(.ok | not)'`,
    )
    .action(async ({ json }: { json?: true }) => {
      const findings = await examine()
      const ok = findings.every((finding) => finding.ok)
      if (json) printJson({ ok, checks: findings })
      else console.log(wrapText(findings.map(told).join('\n'), HANG))
      if (!ok) process.exitCode = 1
    })
}

async function examine(): Promise<Finding[]> {
  const { checks } = await import('./doctor-checks.ts')
  const findings: Finding[] = []
  for (const { name, remedy, run } of checks) {
    try {
      findings.push({ name, ok: true, detail: await run() })
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      findings.push({ name, ok: false, detail, remedy })
    }
  }
  return findings
}

function told({ name, ok, detail, remedy }: Finding): string {
  const mark = ok ? styleText('green', '✓') : styleText('red', '✗')
  const line = `${mark} ${name.padEnd(14)} ${detail}`
  return remedy === undefined ? line : `${line}\n  ${' '.repeat(14)} → ${remedy}`
}
