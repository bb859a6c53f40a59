import { styleText } from 'node:util'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import type { FormatName } from '../../../card/contract/format.ts'
import type { CheckedCard } from './check-template.ts'

const FAULT = '✗'
const CLEAN = '·'

/** Short names of codes for a column; others are shown as they are. */
const SHORT: Readonly<Record<string, string>> = {
  'text-cut': 'cut',
  'text-dropped': 'dropped',
  'text-overflow': 'overflow',
  'word-broken': 'broken',
  'glyph-missing': 'glyph',
  'contrast-low': 'contrast',
  'outside-safe-area': 'outside',
  'over-budget': 'heavy',
  'photo-small': 'small',
  'photo-damaged': 'damaged',
}

/** One row per stress text, one column per format: findings on the cards with and without photo. */
export function checkTable({ formats }: TemplateInfo, checked: readonly CheckedCard[]): string {
  const names = [...new Set(checked.map(({ stress }) => stress))]
  const header = ['', ...formats]
  const cell = (stress: string, format: FormatName) =>
    cellOf(checked.filter((card) => card.stress === stress && card.format === format))
  const rows = names.map((name) => [name].concat(formats.map((format) => cell(name, format))))
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => styled(cell, cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd()
  return [styleText('bold', line(header)), ...rows.map(line)].join('\n')
}

function cellOf(cards: readonly CheckedCard[]): string {
  const codes = new Set(
    cards.flatMap(({ verdicts }) =>
      verdicts.filter(({ severity }) => severity !== 'info').map(({ code }) => SHORT[code] ?? code),
    ),
  )
  const fault = cards.some(({ faults }) => faults.length > 0)
  if (codes.size === 0) return fault ? FAULT : CLEAN
  return [...(fault ? [FAULT] : []), ...codes].join(' ')
}

function styled(cell: string, padded: string): string {
  if (cell.startsWith(FAULT)) return styleText('red', padded)
  return cell === CLEAN ? styleText('green', padded) : padded
}
