import type { Command } from 'commander'
import { printJson } from '../output/print-json.ts'
import { say } from '../output/say.ts'

export function addAssetsCommand(program: Command): void {
  program
    .command('assets')
    .summary('write the fonts for a Worker of your own')
    .description(
      'Writes what "handbill/worker" reads as static assets: fonts, patterns of hyphenation, and what finds faces in ' +
        'photos. What is there already is left as it is.',
    )
    .argument('<folder>', 'a folder named handbill in the folder of your Worker’s assets')
    .option('--json', 'print the folder and the number of fonts as JSON')
    .addHelpText('after', '\nExample:\n  $ handbill assets public/handbill')
    .action(async (folder: string, { json }: { readonly json?: true }) => {
      const { checkFolder } = await import('../pack/write-pack.ts')
      const { writeAssets } = await import('./write-assets.ts')
      checkFolder(folder, '<folder>')
      const fonts = writeAssets(folder)
      if (json) printJson({ folder, fonts })
      else say(`${fonts} fonts in ${folder}`)
    })
}
