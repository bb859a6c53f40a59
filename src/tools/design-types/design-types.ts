import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Types of `handbill/design` and `handbill/jsx-runtime` into dist/types: `npm run design:types`, before a package is
 * packed. The compiler leaves the extensions of imports as they are in the sources, which are not in the package.
 */
const here = fileURLToPath(new URL('.', import.meta.url))
const types = fileURLToPath(new URL('../../../dist/types', import.meta.url))

rmSync(types, { recursive: true, force: true })
execFileSync('npx', ['tsc', '-p', here], { stdio: 'inherit' })
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const file = join(entry.parentPath, entry.name)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replaceAll(/(from '\.{1,2}\/[^']+)\.tsx?'/g, "$1.js'"))
}
