import type { Command } from 'commander'
import { coverageLines } from './coverage-lines.ts'
import { fontLines } from './font-lines.ts'

interface BrandOptions {
  readonly schema?: true
}

export function addBrandCommand(program: Command): void {
  program
    .command('brand')
    .summary('check a brand.json, or print its schema')
    .description('Checks a brand: its file, its logos and the rules in it. Says the first field at fault.')
    .argument('[path]', 'a brand.json, or the folder that holds one')
    .option('--schema', 'print the JSON Schema of brand.json, for editors that complete and check it')
    .addHelpText(
      'after',
      `
Examples:
  $ handbill brand brands/morning-post
  $ handbill brand --schema > brands/brand.schema.json   # then "$schema": "../brand.schema.json"`,
    )
    .action(async (path: string | undefined, { schema }: BrandOptions, command: Command) => {
      if (schema) return printSchema()
      if (path === undefined) return command.help({ error: true })
      const { readBrand } = await import('../../store/brand-shelf.ts')
      const { brand, hosts } = await readBrand(path)
      console.log(`${brand.id}: ${brand.name ?? 'no name of its own'}`)
      console.log(
        `  logo: ${brand.logo ? 'yes' : 'no'}, for dark grounds: ${brand.logoOnDark ? 'yes' : 'no'}`,
      )
      console.log(`  hosts: ${hosts.join(', ') || 'none'}`)
      console.log(`  rules: ${brand.rules?.length ?? 0}`)
      for (const line of [...fontLines(brand), ...coverageLines(brand)]) console.log(`  ${line}`)
      if (brand.fonts && brand.fonts.faults.length > 0) process.exitCode = 1
    })
}

async function printSchema(): Promise<void> {
  const { brandJsonSchema } = await import('../../../article/brand/brand-json-schema.ts')
  console.log(JSON.stringify(brandJsonSchema(), null, 2))
}
