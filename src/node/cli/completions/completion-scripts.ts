/** Possible words after a command: `keys` → add, list …, --help. */
export interface Completions {
  /** The command so far, without `handbill`: '' or `keys` or `keys add`. */
  readonly path: string
  readonly words: readonly string[]
}

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** A completion script for a shell. */
export function completionScript(shell: Shell, completions: readonly Completions[]): string {
  switch (shell) {
    case 'bash':
      return bash(completions)
    case 'zsh':
      // zsh can use bash completions.
      return `autoload -U +X bashcompinit && bashcompinit\n${bash(completions)}`
    case 'fish':
      return fish(completions)
  }
}

function bash(completions: readonly Completions[]): string {
  const cases = completions.map(({ path, words }) => `    "${path}") words="${words.join(' ')}" ;;`)
  const paths = completions.filter(({ path }) => path !== '').map(({ path }) => `"${path}"`)
  return `_handbill() {
  local path="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
    ${paths.join(' | ')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _handbill handbill
`
}

function fish(completions: readonly Completions[]): string {
  const lines = completions.flatMap(({ path, words }) => {
    const seen = path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`)
    const when = path === '' ? '__fish_use_subcommand' : seen.join('; and ')
    return words.map((word) =>
      word.startsWith('--')
        ? `complete -c handbill -n "${when}" -l ${word.slice(2)}`
        : `complete -c handbill -n "${when}" -f -a ${word}`,
    )
  })
  return `${lines.join('\n')}\n`
}
