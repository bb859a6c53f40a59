import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes the library's declarations into dist/types: `npm run build:types`, which npm runs before packing. The
 * compiler declares every file it reads; only those that the two entries reach are kept.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const types = join(root, 'dist/types')
const entries = [
  'src/node/library/library.d.ts',
  'src/worker/library.d.ts',
  'templates/design.d.ts',
  'templates/jsx-runtime.d.ts',
  'src/node/cli/templates/check-design.d.ts',
]

const declared = mkdtempSync(join(tmpdir(), 'handbill-types-'))
try {
  for (const platform of ['node', 'worker'])
    execFileSync(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '-p',
        `src/tools/library/tsconfig.${platform}.json`,
        '--outDir',
        declared,
      ],
      { cwd: root, stdio: 'inherit' },
    )
  rmSync(types, { recursive: true, force: true })
  const kept = new Set<string>()
  for (const entry of entries) keep(join(declared, entry), kept)
  console.error(`dist/types: ${kept.size} declarations`)
} finally {
  rmSync(declared, { recursive: true })
}

/** Copies a declaration and its imports, which use the package's .js names. */
function keep(file: string, kept: Set<string>): void {
  if (kept.has(file)) return
  kept.add(file)
  const text = readFileSync(file, 'utf8')
  const imported = Array.from(
    text.matchAll(/(?:from |import\()['"](\.{1,2}\/[^'"]+)\.tsx?['"]/g),
    ([, path]) => path!,
  )
  const target = join(types, relative(declared, file))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text.replace(/((?:from |import\()['"]\.{1,2}\/[^'"]+)\.tsx?(['"])/g, '$1.js$2'))
  for (const path of imported) keep(`${join(dirname(file), path)}.d.ts`, kept)
}
