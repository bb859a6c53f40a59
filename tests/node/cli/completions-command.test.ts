import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { completionScript, shells } from '../../../src/node/cli/completions/completion-scripts.ts'
import { command } from './command-line.ts'

const script = (shell: string) =>
  spawnSync(process.execPath, [command, 'completions', shell], { encoding: 'utf8' }).stdout

it.each([
  ['handbill ', 'pack example posts'],
  ['handbill ke', 'keys'],
  ['handbill keys ', 'add list revoke clear --help'],
  ['handbill keys add cms --s', '--sql'],
  ['handbill pack story.json --fo', '--formats'],
  ['handbill nothing-of-this-name zz', ''],
])('bash completes “%s”', (line, expected) => {
  const words = line.split(' ').map((word) => JSON.stringify(word))
  const asked = `${script('bash')}
COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _handbill; echo "\${COMPREPLY[@]}"`
  expect(spawnSync('bash', ['-c', asked], { encoding: 'utf8' }).stdout.trim().startsWith(expected)).toBe(true)
})

it.each(shells)('%s knows every command', (shell) => {
  const told = script(shell)
  for (const name of ['pack', 'serve', 'backup', 'completions', 'revoke', 'pack --formats'])
    expect(told).toContain(name.split(' ').at(-1)!.replace(/^--/, ''))
})

it('refuses other shells by name', () => {
  const { status, stderr } = spawnSync(process.execPath, [command, 'completions', 'tcsh'], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('bash, zsh, fish')
})

it('fish completes a word only under its command', () => {
  const lines = completionScript('fish', [
    { path: '', words: ['keys'] },
    { path: 'keys add', words: ['--read'] },
  ])
  expect(lines).toBe(
    'complete -c handbill -n "__fish_use_subcommand" -f -a keys\n' +
      'complete -c handbill -n "__fish_seen_subcommand_from keys; and __fish_seen_subcommand_from add" -l read\n',
  )
})
