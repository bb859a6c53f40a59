import type { Command } from 'commander'
import { printJson } from '../output/print-json.ts'
import { wrapText } from '../output/wrap-text.ts'
import { coverageLines } from './coverage-lines.ts'
import { fontLines } from './font-lines.ts'

interface BrandOptions {
  readonly json?: true
  readonly schema?: true
}

export function addBrandCommand(program: Command): void {
  program
    .command('brand')
    .summary('check a brand.json, or print its schema')
    .description('Checks a brand: its file, its logos and the rules in it. Says the first field at fault.')
    .argument('[path]', 'a brand.json, or the folder that holds one')
    .option('--json', 'print what was found as JSON')
    .option('--schema', 'print the JSON Schema of brand.json, for editors that complete and check it')
    .addHelpText(
      'after',
      `
Examples:
  $ handbill brand brands/morning-post
  $ handbill brand --schema > brands/brand.schema.json
      # then in brand.json: "$schema": "../brand.schema.json"`,
    )
    .action(async (path: string | undefined, { schema, json }: BrandOptions, command: Command) => {
      if (schema) return printSchema()
      if (path === undefined) return command.help({ error: true })
      const { readBrand } = await import('../../store/brand-shelf.ts')
      const { brand, hosts } = await readBrand(path)
      const fonts = [...fontLines(brand), ...coverageLines(brand)]
      if (brand.fonts && brand.fonts.faults.length > 0) process.exitCode = 1
      if (json)
        return printJson({
          id: brand.id,
          name: brand.name ?? null,
          logo: brand.logo !== undefined,
          logoOnDark: brand.logoOnDark !== undefined,
          hosts,
          rules: brand.rules?.length ?? 0,
          fonts,
        })
      console.log(`${brand.id}: ${brand.name ?? 'no name of its own'}`)
      console.log(
        `  logo: ${brand.logo ? 'yes' : 'no'}, for dark grounds: ${brand.logoOnDark ? 'yes' : 'no'}`,
      )
      console.log(`  hosts: ${hosts.join(', ') || 'none'}`)
      console.log(`  rules: ${brand.rules?.length ?? 0}`)
      for (const line of fonts) console.log(wrapText(`  ${line}`))
    })
}

async function printSchema(): Promise<void> {
  const { brandJsonSchema } = await import('../../../article/brand/brand-json-schema.ts')
  printJson(brandJsonSchema())
}
