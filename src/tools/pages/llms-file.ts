import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { llmsText } from '../../http/docs/llms-text.ts'

/** `llms.txt` of the repository and the package, generated from the guide: `npm run docs:llms`. */
const root = fileURLToPath(new URL('../../../', import.meta.url))

export function llmsFile(): string {
  const folder = join(root, 'docs')
  const pages = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const guide = Object.fromEntries(
    pages.map((file) => [file.slice(0, -3), readFileSync(join(folder, file), 'utf8')]),
  )
  return llmsText(guide, (name) => `docs/${name}.md`)
}

if (import.meta.main) writeFileSync(join(root, 'llms.txt'), llmsFile())
