import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { datedChangelog } from '../../src/tools/release/date-changelog.ts'

const changelog = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8')

it('gives the unreleased entries a version and date, and starts an empty section', () => {
  const before = '# Changelog\n\n## Unreleased\n\n### Added\n\n- One.\n\n## 0.1.0\n\n- First.\n'
  expect(datedChangelog(before, '0.2.0', '2026-12-01')).toBe(
    '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n### Added\n\n- One.\n\n## 0.1.0\n\n- First.\n',
  )
  expect(datedChangelog('## Unreleased\n\n- One.\n', '0.2.0', '2026-12-01')).toContain('- One.')
})

it('refuses a release that says nothing, or is there already', () => {
  expect(() => datedChangelog('## Unreleased\n\n## 0.1.0\n\n- First.\n', '0.2.0', '2026-12-01')).toThrow(
    'nothing',
  )
  expect(() => datedChangelog('## Unreleased\n\n- One.\n\n## 0.2.0\n', '0.2.0', '2026-12-01')).toThrow(
    'already',
  )
})

it('can read the changelog of this repository', () => {
  expect(datedChangelog(changelog, '99.0.0', '2099-01-01')).toContain(
    '## Unreleased\n\n## 99.0.0 (2099-01-01)\n',
  )
})
