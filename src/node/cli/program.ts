import { Command } from 'commander'
import manifest from '../../../package.json' with { type: 'json' }
import { addAssetsCommand } from './assets/assets-command.ts'
import { addBackupCommand, addRestoreCommand } from './backup/backup-command.ts'
import { addBatchCommand } from './batch/batch-command.ts'
import { addBrandCommand } from './brand/brand-command.ts'
import { addCheckCommand } from './check/check-command.ts'
import { addCompletionsCommand } from './completions/completions-command.ts'
import { addDoctorCommand } from './doctor/doctor-command.ts'
import { addExampleCommand } from './example/example-command.ts'
import { addKeysCommand } from './keys/keys-command.ts'
import { addMcpCommand } from './mcp/mcp-command.ts'
import { addPackCommand } from './pack/pack-command.ts'
import { addPostsCommand } from './posts/posts-command.ts'
import { addServeCommand } from './serve/serve-command.ts'
import { addSetCommand } from './set/set-command.ts'
import { addSignCommand } from './sign/sign-command.ts'
import { addTemplatesCommand } from './templates/templates-command.ts'

/** All commands; each loads its own code when it runs. */
export function createProgram(): Command {
  const program = new Command('handbill')
    .description(
      'Turns a news article into everything newsrooms share: the card images and the posts of every network, in every script.',
    )
    .version(manifest.version, '-v, --version')
    .showHelpAfterError('Add --help to see what is understood.')
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'after',
      `
Every command takes --json: one JSON value on standard output. Messages go to
standard error. Exit status: 0 done, 1 failed, 130 stopped by Ctrl-C; "check"
ends with 2 for warnings and 3 where a network shows no card.`,
    )

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
  return program
}
