import { type Command, Option } from 'commander'

/** Adds the options for designs and brands to commands that make packs. */
export function addDesignOptions(command: Command): Command {
  return command
    .option('-t, --template <name>', 'card design; "handbill templates" lists them', 'auto')
    .option(
      '-f, --formats <list>',
      'og, twitter, youtube, square, portrait, story, wide, pin, chat (default: those of the brand, else the first six)',
    )
    .addOption(
      new Option(
        '--option <name=value>',
        'what the design lets you choose, as often as you like; "handbill templates NAME" lists it',
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([], 'as the design has it'),
    )
    .option('--type <type>', 'png, jpg, webp, svg; auto takes what is smaller without loss', 'auto')
    .option(
      '-b, --brand <id>',
      'a brand of HANDBILL_BRANDS, or the path of a brand (default: by the article)',
    )
}
