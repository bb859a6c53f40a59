import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { Problem } from '../../../problem.ts'
import { resolveFile } from '../../files/package-files.ts'

const FIRST = 'monsoon'

interface ExampleOptions {
  readonly out: string
  readonly template: string
  readonly json?: true
}

export function addExampleCommand(program: Command): void {
  program
    .command('example')
    .summary('draw an article that comes with Handbill')
    .description('As "handbill pack", of an article that comes with Handbill: to see what comes out.')
    .argument('[name]', 'which article', FIRST)
    .option('-t, --template <name>', 'card design; "handbill templates" lists them', 'auto')
    .requiredOption('-o, --out <folder>', 'folder for the cards; made if need be, a pack in it is replaced')
    .option('--json', 'print pack.json on standard output, too')
    .addHelpText('after', () => `\nArticles: ${exampleNames().join(', ')}`)
    .action(async (name: string, { out, template, json }: ExampleOptions) => {
      const order = [
        'pack',
        exampleFile(name),
        '--out',
        out,
        '--template',
        template,
        ...(json ? ['--json'] : []),
      ]
      await program.parseAsync(order, { from: 'user' })
    })
}

/** `examples/` of this clone or package. */
function examplesFolder(): string {
  return dirname(resolveFile(`#root/examples/${FIRST}.json`))
}

/** Articles only: `set.json` is for "handbill set". */
function exampleNames(): readonly string[] {
  return readdirSync(examplesFolder())
    .filter((name) => name.endsWith('.json') && name !== 'set.json')
    .map((name) => name.slice(0, -'.json'.length))
}

function exampleFile(name: string): string {
  const names = exampleNames()
  if (names.includes(name)) return join(examplesFolder(), `${name}.json`)
  throw new Problem('not-found', `There is no example “${name}”.`, { field: '[name]', allowed: names })
}
