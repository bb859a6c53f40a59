import type { Command } from 'commander'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import type { Card } from '../../../card/engine.ts'
import { findTemplate } from '../../../problem.ts'
import type { CheckedCard } from './check-template.ts'

interface TemplatesOptions {
  readonly check?: true
  readonly out?: string
  readonly json?: true
}

export function addTemplatesCommand(program: Command): void {
  program
    .command('templates')
    .summary('list the card designs, or put them to the test')
    .description(
      'Lists the templates with their formats. --check draws every format with texts that are hard to set: very long ' +
        'and very short ones, one endless word, many scripts, nothing but emoji; without and with a photo.',
    )
    .argument('[name]', 'only this template (default: all)')
    .option('--check', 'draw the stress texts; fails when a text leaves its frame or the card')
    .option('-o, --out <folder>', 'check, and write the cards there with an index.html to look at')
    .option('--json', 'print data instead of a table')
    .addHelpText(
      'after',
      `
In the table: · nothing to say, cut shortened at a word, broken a word broken
inside, ✗ a fault of the template.

Examples:
  $ handbill templates
  $ handbill templates headline --check
  $ handbill templates headline -o /tmp/sheet && open /tmp/sheet/index.html`,
    )
    .action(async (name: string | undefined, options: TemplatesOptions) => {
      const templates = await chosen(name)
      if (options.check || options.out !== undefined) await check(templates, options)
      else
        console.log(
          options.json
            ? JSON.stringify(templates.map(infoOf), null, 2)
            : templates.map(describe).join('\n\n'),
        )
    })
}

async function chosen(name: string | undefined): Promise<readonly TemplateInfo[]> {
  const { templates } = await import('../../../../templates/all.ts')
  if (name === undefined) return templates
  return [findTemplate(templates, name, undefined)]
}

/** Without the function that draws, which is no data. */
function infoOf({ name, description, formats }: TemplateInfo): TemplateInfo {
  return { name, description, formats }
}

function describe({ name, description, formats }: TemplateInfo): string {
  return `${name}\n  ${description}\n  ${formats.join(', ')}`
}

async function check(templates: readonly TemplateInfo[], { out, json }: TemplatesOptions): Promise<void> {
  const { composeEngine } = await import('../../media/engine.ts')
  const { checkTemplate } = await import('./check-template.ts')
  const { checkTable } = await import('./check-table.ts')
  const { contactSheet, pictureName } = await import('../doctor/contact-sheet.ts')
  const { exampleBrand } = await import('../../../article/brand/example-brand.ts')
  const { stressPhoto } = await import('./stress-photo.ts')
  const { writeWhole } = await import('../../files/write-whole.ts')
  const { checkFolder } = await import('../pack/write-pack.ts')

  if (out !== undefined) checkFolder(out)
  const [engine, photo] = await Promise.all([composeEngine(), stressPhoto()])
  for (const template of templates) {
    const checked: CheckedCard[] = []
    for await (const card of checkTemplate(engine, template, exampleBrand, photo)) {
      // The pictures are written as they come, and not kept: there are hundreds.
      if (out !== undefined && card.card !== undefined)
        await writeWhole(`${out}/${pictureName(template.name, card, card.card.type)}`, card.card.bytes)
      checked.push({ ...card, card: card.card && withoutBytes(card.card) })
    }
    const sheet = templates.length === 1 ? 'index.html' : `${template.name}.html`
    if (out !== undefined) await writeWhole(`${out}/${sheet}`, contactSheet(template, checked))
    if (json) console.log(JSON.stringify({ template: template.name, cards: checked.map(told) }))
    else console.log(`${template.name}\n${checkTable(template, checked)}`)
    tellFaults(template.name, checked)
  }
}

function withoutBytes(card: Card): Card {
  return { ...card, bytes: new Uint8Array(0) }
}

function told({ stress, format, hasPhoto, verdicts, faults }: CheckedCard): object {
  return { stress, format, hasPhoto, faults, verdicts }
}

function tellFaults(template: string, checked: readonly CheckedCard[]): void {
  const faulty = checked.filter(({ faults }) => faults.length > 0)
  console.error(`${template}: ${checked.length} cards, ${faulty.length} with faults`)
  for (const { stress, format, hasPhoto, faults } of faulty)
    for (const fault of faults)
      console.error(`  ${format}${hasPhoto ? ' with photo' : ''}, ${stress}: ${fault}`)
  if (faulty.length > 0) process.exitCode = 1
}
