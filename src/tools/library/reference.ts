import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The reference in docs/library.md, generated from the library's declarations and comments: `npm run docs:library`. */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const page = join(root, 'docs/library.md')
const between = /(<!-- reference -->\n)[^]*(<!-- \/reference -->)/

/** The entries' declarations, after the common ones. */
const sources = ['src/node/library/library.ts', 'src/worker/library.ts', 'src/library/contract.ts']

export function libraryPage(): string {
  const parts = sources.map((path) => `\`\`\`ts\n// ${nameOf(path)}\n\n${declarationsIn(path)}\n\`\`\`\n`)
  return readFileSync(page, 'utf8').replace(
    between,
    (_, start, end) => `${start}\n${parts.join('\n')}\n${end}`,
  )
}

function nameOf(path: string): string {
  if (path.includes('contract')) return 'both'
  return path.includes('worker') ? "'handbill/worker'" : "'handbill'"
}

/** Exported interfaces, types and functions with their comments; of functions only the first line. */
function declarationsIn(path: string): string {
  const text = readFileSync(join(root, path), 'utf8')
  const found = text.matchAll(
    /(?:^\/\*\*(?:(?!\*\/)[^])*\*\/\n)?^export (?:(?:interface|type) \w[^]*?(?:\n\}|(?<=[^{,|(])(?=\n\n))|function [^\n]*(?= \{\n))/gm,
  )
  return Array.from(found, ([declaration]) => declaration.trim()).join('\n\n')
}

if (import.meta.main) writeFileSync(page, libraryPage())
