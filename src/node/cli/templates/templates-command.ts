import type { Command } from 'commander'
import type { TemplateInfo } from '../../../card/contract/template-list.ts'
import type { OptionSpec } from '../../../card/contract/options.ts'
import type { CardTemplate } from '../../../card/contract/template.ts'
import type { Card } from '../../../card/engine.ts'
import { findTemplate } from '../../../problem.ts'
import type { CheckedCard } from './check-template.ts'
import type { GalleryOptions } from './gallery/draw-gallery.ts'
import { printJson } from '../output/print-json.ts'
import { quantity } from '../output/quantity.ts'
import { say } from '../output/say.ts'
import { wrapText } from '../output/wrap-text.ts'

interface TemplatesOptions {
  readonly check?: true
  readonly out?: string
  readonly json?: true
}

export function addTemplatesCommand(program: Command): void {
  const templates = program
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
  $ handbill templates headline -o /tmp/sheet && open /tmp/sheet/index.html
  $ handbill templates new front-page
  $ handbill templates dev front-page`,
    )
    .action(async (name: string | undefined, options: TemplatesOptions) => {
      const { all, templates } = await chosen(name)
      if (options.check || options.out !== undefined) await check(all, templates, options)
      else if (options.json) printJson(templates)
      else console.log(wrapText(templates.map(describe).join('\n\n')))
    })
  templates
    .command('new')
    .summary('begin a design of your own')
    .description(
      'Writes a folder with a card that draws in every format, a post text and a test, to begin from. The folder that ' +
        'holds it goes into HANDBILL_TEMPLATES.',
    )
    .argument('<name>', 'small letters, digits and hyphens')
    .option('--in <folder>', 'folder of designs (default: HANDBILL_TEMPLATES, else ./designs)')
    .option('--json', 'print the files and the next commands as JSON')
    .action(async (name: string, _: object, command: Command) => {
      const { in: folder, json } = command.optsWithGlobals<{ readonly in?: string; readonly json?: true }>()
      const { newDesign } = await import('./new-design.ts')
      const made = await newDesign(name, folder)
      if (json) return printJson(made)
      for (const file of made.files) say(`wrote ${file}`)
      console.log(made.next.join('\n'))
    })
  templates
    .command('collection')
    .summary('draw the collection: every design with its stories')
    .description(
      'Draws design × format × story (scripts, shortest and longest headline, with and without photo) and a page to ' +
        'look at them all, small and in grey too.',
    )
    .argument('[folder]', 'for the cards and index.html', 'collection')
    .option('--design <name>', 'only this design')
    .option('--formats <list>', 'only these formats')
    .option('--photos <folder>', 'photos to show the stories with')
    .option('--json', 'print the page and its cards as JSON')
    .action(async (out: string, options: Omit<GalleryOptions, 'out'>, command: Command) => {
      const { drawGallery } = await import('./gallery/draw-gallery.ts')
      const gallery = await drawGallery({ ...options, out })
      if (wantsJson(command)) printJson(gallery)
      else console.log(gallery.page)
    })
  templates
    .command('dev')
    .summary('look at designs in the browser while you write them')
    .description(
      'Shows a design in every format and script and with texts that are hard to set, and draws again when a file of it ' +
        'changes. For this machine only.',
    )
    .argument('[name]', 'the design to begin with')
    .option('--port <number>', 'port to listen on', '8788')
    .option('--json', 'print the address as JSON')
    .action(async (name: string | undefined, { port }: { readonly port: string }, command: Command) => {
      const { runDev } = await import('./dev/run-dev.ts')
      await runDev(name, Number(port), wantsJson(command))
    })
}

/** `templates` has the option itself, and takes it from its subcommands. */
function wantsJson(command: Command): boolean {
  return command.optsWithGlobals<{ readonly json?: true }>().json === true
}

interface Chosen {
  /** All designs that the engine chooses from. */
  readonly all: readonly CardTemplate[]
  readonly templates: readonly TemplateInfo[]
}

async function chosen(name: string | undefined): Promise<Chosen> {
  const { loadConfig } = await import('../../server/load-config.ts')
  const { loadDesigns, tellBroken } = await import('../../designs/load-designs.ts')
  const { templateList } = await import('../../../card/contract/template-list.ts')
  const folder = loadConfig({ HOST: '127.0.0.1', PORT: '0' }).templates
  const { templates: all, broken } = await loadDesigns(folder)
  const wanted = broken.filter((design) => name === undefined || design.name === name)
  for (const design of wanted) say(tellBroken(design))
  if (wanted.length > 0) process.exitCode = 1
  const [, ...listed] = templateList(all)
  return { all, templates: name === undefined ? listed : [findTemplate(listed, name, undefined)] }
}

function describe({ name, description, formats, options = {} }: TemplateInfo): string {
  const choices = Object.entries(options).map(
    ([option, spec]) => `  --option ${option}=${valuesOf(spec)}: ${spec.description}`,
  )
  return [name, `  ${description}`, `  ${formats.join(', ')}`, ...choices].join('\n')
}

function valuesOf(spec: OptionSpec): string {
  if (spec.kind === 'switch') return 'true|false'
  if (spec.kind === 'choice') return spec.values.join('|')
  return spec.kind === 'number' ? `${spec.least}–${spec.most}` : 'text'
}

async function check(
  all: readonly CardTemplate[],
  templates: readonly TemplateInfo[],
  { out, json }: TemplatesOptions,
): Promise<void> {
  const { composeEngine } = await import('../../media/engine.ts')
  const { checkTemplate } = await import('./check-template.ts')
  const { checkTable } = await import('./check-table.ts')
  const { contactSheet, pictureName } = await import('../doctor/contact-sheet.ts')
  const { exampleBrand } = await import('../../../article/brand/example-brand.ts')
  const { stressPhoto } = await import('./stress-photo.ts')
  const { writeWhole } = await import('../../files/write-whole.ts')
  const { checkFolder } = await import('../pack/write-pack.ts')

  if (out !== undefined) checkFolder(out)
  const [engine, photo] = await Promise.all([composeEngine({ templates: all }), stressPhoto()])
  const reports: object[] = []
  for (const template of templates) {
    const checked: CheckedCard[] = []
    for await (const card of checkTemplate(engine, template, exampleBrand, photo)) {
      // Pictures are written as they come, because there are hundreds.
      if (out !== undefined && card.card !== undefined)
        await writeWhole(`${out}/${pictureName(template.name, card, card.card.type)}`, card.card.bytes)
      checked.push({ ...card, card: card.card && withoutBytes(card.card) })
    }
    const sheet = templates.length === 1 ? 'index.html' : `${template.name}.html`
    if (out !== undefined) await writeWhole(`${out}/${sheet}`, contactSheet(template, checked))
    if (json) reports.push({ template: template.name, cards: checked.map(told) })
    else console.log(`${template.name}\n${checkTable(template, checked)}`)
    tellFaults(template.name, checked)
  }
  if (json) printJson(reports)
}

function withoutBytes(card: Card): Card {
  return { ...card, bytes: new Uint8Array(0) }
}

function told({ stress, format, hasPhoto, verdicts, faults }: CheckedCard): object {
  return { stress, format, hasPhoto, faults, verdicts }
}

function tellFaults(template: string, checked: readonly CheckedCard[]): void {
  const faulty = checked.filter(({ faults }) => faults.length > 0)
  say(`${template}: ${quantity(checked.length, 'card')}, ${faulty.length} with faults`)
  for (const { stress, format, hasPhoto, faults } of faulty)
    for (const fault of faults) say(`  ${format}${hasPhoto ? ' with photo' : ''}, ${stress}: ${fault}`)
  if (faulty.length > 0) process.exitCode = 1
}
