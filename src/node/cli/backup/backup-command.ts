import type { Command } from 'commander'
import manifest from '../../../../package.json' with { type: 'json' }
import { printJson } from '../output/print-json.ts'
import { quantity } from '../output/quantity.ts'
import { say } from '../output/say.ts'

interface Options {
  readonly json?: true
}

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .summary('copy records and images, while the server runs')
    .description(
      'Copies what is in HANDBILL_DATA into a folder: records of one moment, and every image they name. Into the same ' +
        'folder again, only new images are copied.',
    )
    .argument('<folder>', 'made if need be')
    .option('--json', 'print what was copied as JSON')
    .addHelpText('after', '\nExample, every night:\n  $ handbill backup /backup/handbill')
    .action(async (folder: string, { json }: Options) => {
      const { backUp } = await import('../../store/backup.ts')
      const { checkFolder } = await import('../pack/write-pack.ts')
      checkFolder(folder, '<folder>')
      const facts = backUp(await dataFolder(), folder, manifest.version)
      if (json) printJson({ folder, ...facts })
      else say(`${held(facts)} in ${folder}`)
    })
}

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .summary('put a backup in place; stop the server first')
    .description(
      'Checks a backup and puts it in the place of HANDBILL_DATA. What was there stands beside it afterwards, until ' +
        'you remove it.',
    )
    .argument('<folder>', 'as "handbill backup" wrote it')
    .option('--yes', 'do not ask')
    .option('--json', 'print what was restored as JSON')
    .action(async (folder: string, { yes, json }: Options & { readonly yes?: true }) => {
      const { existsSync } = await import('node:fs')
      const { restore } = await import('../../store/backup.ts')
      const { confirm } = await import('../input/confirm.ts')
      const data = await dataFolder()
      if (existsSync(data) && !yes) {
        say(`“${data}” is there already, and will be moved aside. No server may be using it.`)
        if (!(await confirm('Restore?'))) {
          process.exitCode = 1
          return
        }
      }
      const { facts, former } = restore(folder, data)
      if (json) printJson({ data, former, ...facts })
      else say(`${held(facts)} in ${data}, as of ${facts.at}`)
      if (former !== undefined && !json) say(`What was there before: ${former}`)
    })
}

function held({ articles, images }: { readonly articles: number; readonly images: number }): string {
  return `${quantity(articles, 'article')} and ${quantity(images, 'image')}`
}

/** @throws Problem if the data are elsewhere: databases and image stores have their own backups */
async function dataFolder(): Promise<string> {
  const { loadConfig } = await import('../../server/load-config.ts')
  const { Problem } = await import('../../../problem.ts')
  // The server's address does not matter here.
  const { data, databaseUrl, imageStore } = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
  if (databaseUrl !== undefined)
    throw new Problem(
      'invalid-input',
      'records in PostgreSQL are backed up and restored with pg_dump and psql.',
      {
        field: 'HANDBILL_DATABASE_URL',
      },
    )
  if (imageStore !== undefined)
    throw new Problem(
      'invalid-input',
      'images in S3 are backed up there: by versions of the bucket, or a copy.',
      {
        field: 'HANDBILL_IMAGES',
      },
    )
  return data
}
