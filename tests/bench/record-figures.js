// Measured figures for the home page and the README: `-- --record` writes them into docs/figures.json, the only
// place where they are stored.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../../docs/figures.json', import.meta.url))

/**
 * Replaces the rows of a command by new measurements.
 * @param {string} command
 * @param {readonly { what: string, ours: string, beside?: string }[]} rows
 */
export function recordFigures(command, rows) {
  if (!process.argv.includes('--record')) return
  const figures = JSON.parse(readFileSync(file, 'utf8'))
  const at = figures.rows.findIndex((row) => row.command === command)
  const others = figures.rows.filter((row) => row.command !== command)
  const measured = rows.map(({ what, ours, beside = '–' }) => ({ what, ours, beside, command }))
  others.splice(at < 0 ? others.length : at, 0, ...measured)
  writeFileSync(file, `${JSON.stringify({ ...figures, rows: others }, null, 2)}\n`)
  console.log('docs/figures.json has these figures')
}
