import { styleText } from 'node:util'
import { allVerdicts } from '../../../desk/packs/pack.ts'
import type { Pack, PackedCard } from '../../../desk/packs/pack-schema.ts'
import type { Verdict } from '../../../verdict.ts'

const marks = { error: ['red', '✗'], warning: ['yellow', '!'], info: ['dim', '·'] } as const

/** What a pack is, for a person at a terminal: a line a card and a post, each followed by what there is to say of it. */
export function packSummary(pack: Pack, folder: string): string {
  const { title, lang, dir } = pack.article
  const about = `${lang}, ${dir}; template ${pack.template}; brand ${pack.brand}`
  const cards = pack.cards.flatMap((card) => [cardLine(card), ...card.verdicts.map(verdictLine)])
  const count = `${pack.cards.length} card${pack.cards.length === 1 ? '' : 's'} and pack.json`
  return [
    styleText('bold', terse(title, 100)),
    styleText('dim', about),
    ...pack.verdicts.map(verdictLine),
    ...cards,
    ...postLines(pack),
    `${count} in ${folder}: ${warningsOf(pack) ?? 'no warnings'}`,
  ].join('\n')
}

/** How many warnings and errors a pack has; undefined when it has none. */
export function warningsOf(pack: Pack): string | undefined {
  return countOf(allVerdicts(pack))
}

function postLines({ posts }: Pack): readonly string[] {
  return posts.flatMap(({ network, texts, thread, verdicts }) => {
    const counts = Object.entries(texts).map(([name, { length, max }]) => `${name} ${length} of ${max}`)
    const parts = thread === undefined ? [] : [`thread of ${thread.length}`]
    return [`${network.padEnd(13)} ${[...counts, ...parts].join(', ')}`, ...verdicts.map(verdictLine)]
  })
}

function cardLine({ file, width, height, bytes }: PackedCard): string {
  const size = `${width} × ${height}`
  return `${file.padEnd(13)} ${size.padStart(11)} ${kilobytes(bytes).padStart(8)}`
}

export function verdictLine({ severity, place, message }: Verdict): string {
  const [color, mark] = marks[severity]
  return `  ${styleText(color, mark)} ${place}: ${terse(message, 240)}`
}

/** “3 warnings, 1 error”, or undefined when there is neither. */
function countOf(verdicts: readonly Verdict[]): string | undefined {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = verdicts.filter((verdict) => verdict.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? undefined : counts.join(', ')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`
}

/** Text from articles comes from outside: no control character in it may reach a terminal, and no line is endless. */
function terse(text: string, most: number): string {
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
  const letters = Array.from(clean)
  return letters.length <= most ? clean : `${letters.slice(0, most - 1).join('')}…`
}
