import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { thirdParty } from '../../src/tools/licences/third-party.ts'

test('THIRD-PARTY.md is what is shipped; npm run licences writes it', () => {
  const text = readFileSync(join(import.meta.dirname, '../../THIRD-PARTY.md'), 'utf8')
  expect(text).toBe(thirdParty())
  for (const name of Object.keys(manifest.dependencies)) expect(text).toContain(`| ${name} |`)
  expect(text).not.toContain('| ? |')
})
