import { styleText } from 'node:util'
import type { Pack, PackedCard } from '../desk/pack-schema.ts'
import type { Verdict } from '../verdict.ts'

const marks = { error: ['red', '✗'], warning: ['yellow', '!'], info: ['dim', '·'] } as const

/** What a pack is, for a person at a terminal: a line a card, each followed by what there is to say of it. */
export function packSummary(pack: Pack): string {
  const { title, lang, dir } = pack.article
  const lines = [
    styleText('bold', terse(title, 100)),
    styleText('dim', `${lang}, ${dir}, ${pack.template}, brand ${pack.brand}`),
  ]
  for (const verdict of pack.verdicts) lines.push(verdictLine(verdict))
  for (const card of pack.cards) lines.push(cardLine(card), ...card.verdicts.map(verdictLine))
  return lines.join('\n')
}

function cardLine({ file, width, height, bytes }: PackedCard): string {
  const size = `${width} × ${height}`
  return `${file.padEnd(13)} ${size.padStart(11)} ${kilobytes(bytes).padStart(8)}`
}

export function verdictLine({ severity, place, message }: Verdict): string {
  const [color, mark] = marks[severity]
  return `  ${styleText(color, mark)} ${place}: ${terse(message, 240)}`
}

/** “3 warnings, 1 error”, or undefined when there is nothing to look at. */
export function countOf(verdicts: readonly Verdict[]): string | undefined {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = verdicts.filter((verdict) => verdict.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return counts.length === 0 ? undefined : counts.join(', ')
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`
}

/** Text from articles comes from outside: no control character in it may reach a terminal, and no line is endless. */
export function terse(text: string, most: number): string {
  // oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
  const letters = Array.from(clean)
  return letters.length <= most ? clean : `${letters.slice(0, most - 1).join('')}…`
}
