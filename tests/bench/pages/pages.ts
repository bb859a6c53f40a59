/**
 * `npm run bench:pages`: reads pages with known values by Handbill, metascraper, open-graph-scraper and
 * article-extractor in one run, and reports correct values per field and pages per second of processor time.
 *
 * The pages are those of Handbill's tests. They are difficult ones, each written after an error of Handbill or
 * another reader, and Handbill was fixed until it passed: the result shows what it has learnt, not its success rate
 * on the web. `-- FOLDER` reads pages of a folder instead (format: known-pages.ts); `-- --list` lists the pages
 * that Handbill reads incorrectly, `-- --record` writes docs/figures.json.
 */
import { isRight } from './is-right.ts'
import { type Field, FIELDS, folderPages, type KnownPage, testPages, type Values } from './known-pages.ts'
import { installRivals } from '../install-rivals.js'
import { recordFigures } from '../record-figures.js'
import type { PageReading } from './page-readers.ts'

interface Score {
  readonly right: Readonly<Record<Field, number>>
  readonly perSecond: number
}

installRivals()
const { openReaders } = await import('./page-readers.ts')
const folder = process.argv.slice(2).find((word) => !word.startsWith('--'))
const pages = folder === undefined ? testPages() : folderPages(folder)
const asked = (field: Field) => pages.filter(({ right }) => right[field] !== undefined)
console.log(`${pages.length} pages${folder === undefined ? ', written to be hard' : ''}`)

const readers = await openReaders()
const scores: Record<string, Score> = {}
for (const [name, reader] of Object.entries(readers)) scores[name] = await measure(name, reader)

for (const field of FIELDS) {
  const all = asked(field).length
  if (all === 0) continue
  const counts = Object.entries(scores).map(([name, { right }]) => `${name} ${right[field]}`)
  console.log(`${field}: of ${all}, ${counts.join(', ')}`)
}
for (const [name, { perSecond }] of Object.entries(scores))
  console.log(`${name}: ${Math.round(perSecond)} pages a second of processor time`)

// Only fields that all of them read.
const shared = FIELDS.filter((field) => Object.values(readers).every(({ fields }) => fields.includes(field)))
const total = shared.reduce((sum, field) => sum + asked(field).length, 0)
const sum = (name: string) => shared.reduce((sum, field) => sum + scores[name]!.right[field], 0)
const others = Object.keys(scores).filter((name) => name !== 'Handbill')
if (folder === undefined)
  recordFigures('npm run bench:pages', [
    {
      what: 'Values read right on small pages written to be hard',
      ours: `${sum('Handbill')} of ${total}`,
      beside: others.map((name) => `${sum(name)} ${name}`).join(', '),
    },
  ])

async function measure(name: string, { fields, read }: PageReading): Promise<Score> {
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>
  // Once unmeasured, so that compiled code is measured.
  for (const page of pages) await readOrNothing(read, page)
  const before = process.cpuUsage()
  const found = new Map<KnownPage, Values>()
  for (const page of pages) found.set(page, await readOrNothing(read, page))
  const { user, system } = process.cpuUsage(before)
  for (const [page, values] of found)
    for (const field of fields) {
      const wanted = page.right[field]
      if (wanted === undefined) continue
      if (isRight(field, wanted, values[field] ?? [])) right[field]++
      else if (name === 'Handbill' && process.argv.includes('--list'))
        console.log(`  ${page.name}: ${field} ${values[field]?.join(' | ')}, not ${wanted.join(' | ')}`)
    }
  return { right, perSecond: (pages.length * 1e6) / (user + system) }
}

/** A reader that throws returns nothing. */
async function readOrNothing(read: PageReading['read'], page: KnownPage): Promise<Values> {
  try {
    return await read(page)
  } catch {
    return {}
  }
}
