import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fonts from '../../../fonts/manifest.json' with { type: 'json' }
import lock from '../../../package-lock.json' with { type: 'json' }

/** THIRD-PARTY.md: everything shipped or installed with Handbill, with licences: `npm run licences`. */
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Bundled into `dist/`, hence shipped although npm does not install them. */
const bundled = new Set([
  '@modelcontextprotocol/sdk',
  'ajv',
  'ajv-formats',
  'zod-to-json-schema',
  'fast-deep-equal',
  'fast-uri',
  'json-schema-traverse',
])

/** In the package through the tools that made its files. */
const made = [
  ['Twemoji', 'emoji, in `fonts/`', 'CC-BY-4.0, copyright Twitter, Inc and other contributors'],
  ['ICU', 'lists of Khmer and Lao words, `src/type/data/word-lists.txt`', 'Unicode-3.0'],
  ['Unicode Character Database', 'tables in `src/type/data` and `src/post`', 'Unicode-3.0'],
  ['CLDR', 'abbreviations after which no sentence ends, label words', 'Unicode-3.0'],
  ['TeX hyphenation patterns', '`fonts/hyphens/`', 'as the first line of each file says'],
  ['IANA list of top-level domains', 'to find links in posts', 'public domain'],
  ['BlazeFace of MediaPipe', 'finds faces, `src/card/photo/heads/face-net.f16`', 'Apache-2.0'],
  ['myanmar-tools', 'rules from Zawgyi to Unicode', 'Apache-2.0'],
] as const

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
}

export function thirdParty(): string {
  const packages = Object.entries(lock.packages as Readonly<Record<string, Locked>>)
    .filter(([path, entry]) => path !== '' && (entry.dev !== true || bundled.has(nameOf(path))))
    .map(([path, entry]) => [
      nameOf(path),
      entry.version ?? '',
      entry.license ?? readLicence(path),
      bundled.has(nameOf(path))
        ? 'in `dist/`'
        : entry.optional === true
          ? 'where it suits the machine'
          : 'installed',
    ])
  const families = fonts.families.map(({ name, licence }) => [name, licence.spdx, licence.copyright])
  return `# Third parties

Written by \`npm run licences\` from the lock file and the list of fonts; a test holds it. Handbill itself is MIT: [LICENSE](LICENSE).

## Packages

${table(['package', 'version', 'licence', 'how'], unique(packages))}

## Fonts

Their licences are in \`fonts/licences/\`.

${table(['family', 'licence', 'of'], unique(families))}

## Data

${table(['what', 'where', 'licence'], made)}
`
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function readLicence(path: string): string {
  const { license = '?' } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
    license?: string
  }
  return license
}

function unique(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [row.join('|'), row])).values()].toSorted((a, b) =>
    a[0]! < b[0]! ? -1 : 1,
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

if (import.meta.main) writeFileSync(join(root, 'THIRD-PARTY.md'), thirdParty())
