import type { Command } from 'commander'
import { addDesignOptions } from './design-options.ts'
import type { DesignOptions } from './pack-options.ts'
import { printJson } from '../output/print-json.ts'
import { say } from '../output/say.ts'

interface PackCommandOptions extends DesignOptions {
  readonly out: string
  readonly brand?: string
  readonly photo?: string
  readonly focus?: string
  readonly edits?: string
  readonly lang?: string
  readonly json?: true
  readonly strict?: true
}

export function addPackCommand(program: Command): void {
  const command = program
    .command('pack')
    .summary('make the cards of one article')
    .description(
      'Draws the cards of an article in all formats, and writes them with pack.json, which says what was drawn, ' +
        'where each field came from and what an editor should look at. Warnings fail it with --strict only.',
    )
    .argument(
      '<article>',
      'article.json, page.html, text.txt, the address of a page, or - for standard input',
    )
    .requiredOption('-o, --out <folder>', 'folder for the cards; made if need be, a pack in it is replaced')
  addDesignOptions(command)
    .option('--photo <file>', 'photo for the cards (default: the one the article names)')
    .option(
      '--focus <x,y>',
      'what of the photo must be seen, from 0,0 (top left) to 1,1 (default: what is found)',
    )
    .option(
      '--edits <file>',
      'what to change of cards and posts, as JSON: {"title.card": "…"}; see docs/edits.md',
    )
    .option('--lang <tag>', 'language of the article, such as hi or zh-Hant (default: as given, else found)')
    .option(
      '--at <address>',
      'where the folder will be on the web: pack.json then has the tags for the article’s page',
    )
    .option('--json', 'print pack.json on standard output, too')
    .option('--strict', 'end with status 1 when there are warnings; the pack is written all the same')
    .addHelpText(
      'after',
      `
An article in JSON needs a title; it may have url, description, section, authors
[{name}], publishedAt, lang, dir, tags, image {url, alt, credit, focus {x, y},
crops}, site {name}, brand. A path in image.url is relative to the file it
stands in.

Examples:
  $ handbill pack article.json -o cards
  $ handbill pack https://example.com/world/story -o cards --formats og,twitter
  $ curl -s https://example.com/world/story | handbill pack - -o cards --lang hi
  $ handbill pack article.json -o cards --brand brands/morning-post \\
      --photo photo.jpg --focus 0.7,0.3
  $ handbill pack article.json -o cards --edits edits.json
  $ handbill pack article.json -o cards --json \\
      --at https://cdn.example.com/story-17/ | jq -r .embeds.tags
  $ handbill pack article.json -o cards --json | jq '.cards[].verdicts'`,
    )
    .action(async (article: string, options: PackCommandOptions) => pack(article, options))
}

async function pack(argument: string, options: PackCommandOptions): Promise<void> {
  const { checkFolder, writePack } = await import('./write-pack.ts')
  const { parseLanguage, withLanguage } = await import('../input/choose-language.ts')
  checkFolder(options.out)
  const lang = options.lang === undefined ? undefined : parseLanguage(options.lang)

  const { parseFocus, withFocus } = await import('../input/choose-focus.ts')
  const focus = options.focus === undefined ? undefined : parseFocus(options.focus)

  const edits = options.edits === undefined ? undefined : await readEditsFile(options.edits)

  const { composeMaker } = await import('./compose-maker.ts')
  const { readSource } = await import('../input/read-source.ts')
  const { packSummary, warningsOf } = await import('./pack-summary.ts')
  const { maker, pages } = await composeMaker(options)
  const read = await readSource(argument, pages)
  const spoken = lang === undefined ? read : withLanguage(read, lang)
  const focused = focus === undefined ? spoken : withFocus(spoken, focus)
  const made = await maker.make(focused, { photo: options.photo, edits })
  writePack(options.out, made)
  if (options.json) printJson(made.pack)
  say(packSummary(made.pack, options.out))
  if (options.strict && warningsOf(made.pack) !== undefined) process.exitCode = 1
}

async function readEditsFile(path: string) {
  const { parseJsonFile } = await import('../../files/parse-json.ts')
  const { readEdits } = await import('../../../article/edits/read-edits.ts')
  return readEdits(parseJsonFile(path), '--edits')
}
