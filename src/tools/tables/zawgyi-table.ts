/**
 * Writes `src/article/text/zawgyi-rules.generated.ts` from the rules of Google's myanmar-tools (Apache-2.0), whose
 * npm package lacks its compiled code: `npm run article:zawgyi`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, dirname } from 'node:path'
import { runInNewContext } from 'node:vm'

interface Rule {
  readonly p: RegExp
  readonly s: string
  readonly matchOnStart?: string
  readonly revisit?: number
}

const folder = dirname(createRequire(import.meta.url).resolve('myanmar-tools/package.json'))
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
const source = readFileSync(join(folder, 'resources/Z2U.js'), 'utf8')
const phases = runInNewContext(`${source}; getAllRulesZ2U()`) as Rule[][]

const written = phases.map((rules) =>
  rules.map(({ p, s, matchOnStart, revisit }) => {
    const flags = (matchOnStart === undefined ? '' : '^') + (revisit === undefined ? '' : '<')
    return flags === '' ? [p.source.slice(1), s] : [p.source.slice(1), s, flags]
  }),
)
writeFileSync(
  new URL('../../article/text/zawgyi-rules.generated.ts', import.meta.url),
  `// Made by src/tools/tables/zawgyi-table.ts from npm myanmar-tools ${version}, © Google LLC (Apache-2.0).

/** Phases of rules: pattern, replacement, and \`^\` at the text's beginning only, \`<\` go on from before the replacement. */
export const zawgyiRules: readonly (readonly (readonly [pattern: string, replacement: string, flags?: string])[])[] = ${JSON.stringify(written)}
`,
)
