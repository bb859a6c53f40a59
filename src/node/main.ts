import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { reportFailure } from './report-failure.ts'
import { addSetCommand } from './set-command.ts'

const program = new Command('handbill')
  .description(
    'Turns a news article into the card images that newsrooms share: every network’s format, type set in every script.',
  )
  .version(manifest.version, '-v, --version')
  .showHelpAfterError('Add --help to see what is understood.')
  .configureHelp({ sortSubcommands: false })

addSetCommand(program)

try {
  await program.parseAsync()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
