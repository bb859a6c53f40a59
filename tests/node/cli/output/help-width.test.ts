import type { Command } from 'commander'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { createProgram } from '../../../../src/node/cli/program.ts'

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

/** The help as on a terminal of 80 columns, with what is added after the options. */
function helpOf(command: Command): string {
  let written = ''
  command.configureOutput({ writeOut: (text) => void (written += text), getOutHelpWidth: () => 80 })
  command.outputHelp()
  return written
}

test('no line of help is wider than 80 columns', () => {
  const commands = withSubcommands(createProgram())
  expect(commands.length).toBeGreaterThan(20)
  const wide = commands.flatMap((command) =>
    helpOf(command)
      .split('\n')
      .filter((line) => stringWidth(line) > 80)
      .map((line) => `${command.name()}: ${line}`),
  )
  expect(wide).toEqual([])
})
