import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import manifest from '../../../package.json' with { type: 'json' }

/** `npm version` runs this when package.json has its new version: what was unreleased becomes that version, of today. */
const file = fileURLToPath(new URL('../../../CHANGELOG.md', import.meta.url))

const UNRELEASED = /^## Unreleased\n([^]*?)(?=^## |(?![^]))/m

/**
 * @param day ISO 8601
 * @throws Error where nothing is listed, or the version is there already: a release says what it changes
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
