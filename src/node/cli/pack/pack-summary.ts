import { styleText } from 'node:util'
import { allVerdicts } from '../../../desk/packs/all-verdicts.ts'
import type { Pack, PackedCard } from '../../../desk/packs/pack-schema.ts'
import type { Verdict } from '../../../verdict.ts'
import { findingLines } from '../output/finding-lines.ts'
import { quantity } from '../output/quantity.ts'
import { terse } from '../output/terse.ts'
import { wrapText } from '../output/wrap-text.ts'

/** Column width for the name of a file or network. */
const NAME = 13

/** Summary of a pack for a terminal: one line per card and post, then the findings. */
export function packSummary(pack: Pack, folder: string): string {
  const { title, lang, dir } = pack.article
  const about = `${lang}, ${dir}; template ${pack.template}; brand ${pack.brand}`
  const count = `${quantity(pack.cards.length, 'card')} and pack.json`
  return [
    styleText('bold', terse(title, 100)),
    styleText('dim', about),
    ...pack.cards.map(cardLine),
    ...pack.posts.map(postLine),
    ...findingLines(allVerdicts(pack)),
    `${count} in ${folder}: ${warningsOf(pack) ?? 'no warnings'}`,
  ].join('\n')
}

/** Number of warnings and errors in a pack; undefined for zero. */
export function warningsOf(pack: Pack): string | undefined {
  return countOf(allVerdicts(pack))
}

function postLine({ network, texts, thread }: Pack['posts'][number]): string {
  const counts = Object.entries(texts).map(([name, { length, max }]) => `${name} ${length} of ${max}`)
  const parts = thread === undefined ? [] : [`thread of ${thread.length}`]
  return wrapText(`${network.padEnd(NAME)} ${[...counts, ...parts].join(', ')}`, NAME + 1)
}

function cardLine({ file, width, height, bytes }: PackedCard): string {
  const size = `${width} × ${height}`
  return `${file.padEnd(NAME)} ${size.padStart(11)} ${kilobytes(bytes).padStart(8)}`
}

/** “3 warnings, 1 error”, or undefined if there are neither. */
function countOf(verdicts: readonly Verdict[]): string | undefined {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = verdicts.filter((verdict) => verdict.severity === severity).length
    return count === 0 ? [] : [quantity(count, severity)]
  })
  return counts.length === 0 ? undefined : counts.join(', ')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`
}
