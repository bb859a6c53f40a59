import { Argument, type Command } from 'commander'
import { printJson } from '../output/print-json.ts'
import { completionScript, type Completions, type Shell, shells } from './completion-scripts.ts'

export function addCompletionsCommand(program: Command): void {
  program
    .command('completions')
    .summary('print what lets a shell complete commands and options')
    .description('Prints a script for a shell; it then completes commands and options at the tab key.')
    .addArgument(new Argument('<shell>').choices(shells))
    .option('--json', 'print what can be completed, and the script, as JSON')
    .addHelpText(
      'after',
      `
Examples, for the start-up file of each shell:
  $ source <(handbill completions bash)
  $ source <(handbill completions zsh)
  $ handbill completions fish | source`,
    )
    .action((shell: Shell, { json }: { readonly json?: true }) => {
      const completions = completionsOf(program)
      const script = completionScript(shell, completions)
      if (json) printJson({ shell, completions, script })
      else process.stdout.write(script)
    })
}

/** Of a command and its subcommands. */
function completionsOf(command: Command, path = ''): readonly Completions[] {
  const commands = command.commands.map((one) => one.name())
  const options = command.options.flatMap(({ long }) => (long == null ? [] : [long]))
  const below = command.commands.flatMap((one) =>
    completionsOf(one, path === '' ? one.name() : `${path} ${one.name()}`),
  )
  return [{ path, words: [...commands, ...options, '--help'] }, ...below]
}
