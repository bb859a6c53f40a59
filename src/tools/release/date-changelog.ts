import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import manifest from '../../../package.json' with { type: 'json' }

/** `npm version` runs this after updating package.json: the unreleased section becomes that version, dated today. */
const file = fileURLToPath(new URL('../../../CHANGELOG.md', import.meta.url))

const UNRELEASED = /^## Unreleased\n([^]*?)(?=^## |(?![^]))/m

/**
 * @param day ISO 8601
 * @throws Error if nothing is listed, or the version already exists: a release needs a list of changes
 */
export function datedChangelog(text: string, version: string, day: string): string {
  const changes = UNRELEASED.exec(text)?.[1]
  if (changes === undefined || !/^- /m.test(changes))
    throw new Error('CHANGELOG.md lists nothing under “Unreleased”')
  if (text.includes(`\n## ${version}`)) throw new Error(`CHANGELOG.md has version ${version} already`)
  return text.replace(UNRELEASED, () => `## Unreleased\n\n## ${version} (${day})\n${changes}`)
}

if (import.meta.main) {
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(file, datedChangelog(readFileSync(file, 'utf8'), manifest.version, day))
}
