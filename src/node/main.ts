import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { addAssetsCommand } from './cli/assets/assets-command.ts'
import { addBackupCommand, addRestoreCommand } from './cli/backup/backup-command.ts'
import { addBatchCommand } from './cli/batch/batch-command.ts'
import { addBrandCommand } from './cli/brand/brand-command.ts'
import { addCheckCommand } from './cli/check/check-command.ts'
import { addCompletionsCommand } from './cli/completions/completions-command.ts'
import { addDoctorCommand } from './cli/doctor/doctor-command.ts'
import { addExampleCommand } from './cli/example/example-command.ts'
import { addKeysCommand } from './cli/keys/keys-command.ts'
import { addMcpCommand } from './cli/mcp/mcp-command.ts'
import { addPackCommand } from './cli/pack/pack-command.ts'
import { addPostsCommand } from './cli/posts/posts-command.ts'
import { reportFailure } from './cli/report-failure.ts'
import { addServeCommand } from './cli/serve/serve-command.ts'
import { addSetCommand } from './cli/set/set-command.ts'
import { addSignCommand } from './cli/sign/sign-command.ts'
import { setV8Flags } from './server/v8-flags.ts'
import { addTemplatesCommand } from './cli/templates/templates-command.ts'

setV8Flags()

const program = new Command('handbill')
  .description(
    'Turns a news article into everything newsrooms share: the card images and the posts of every network, in every script.',
  )
  .version(manifest.version, '-v, --version')
  .showHelpAfterError('Add --help to see what is understood.')
  .configureHelp({ sortSubcommands: false })

addPackCommand(program)
addExampleCommand(program)
addPostsCommand(program)
addBatchCommand(program)
addSetCommand(program)
addServeCommand(program)
addBackupCommand(program)
addRestoreCommand(program)
addKeysCommand(program)
addSignCommand(program)
addTemplatesCommand(program)
addBrandCommand(program)
addAssetsCommand(program)
addMcpCommand(program)
addCheckCommand(program)
addDoctorCommand(program)
addCompletionsCommand(program)

// A closed output (`… --json | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
