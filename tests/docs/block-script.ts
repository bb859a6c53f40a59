import { reasonNotToRun } from './not-run.ts'

/** The port in all pages. Tests replace it by a free one and change nothing else in a command. */
const WRITTEN_PORT = '8787'

/** A command that runs until it is stopped. */
const SERVES = /^(?:[A-Z_]+=\S+ )*(?:npm start|npm run edge|npx handbill serve)\b(?!:)/

/** Timeout of a server's first response, in tenths of a second: workerd builds and decompresses fonts. */
const PATIENCE = 1800

const FUNCTIONS = `
set -euo pipefail
trap 'echo "failed: $BASH_COMMAND" >&2' ERR
# An answer that says no is a failure.
curl() { command curl --fail-with-body --silent --show-error "$@"; }
# Starts a server in a process group of its own, waits for its first answer, and stops it.
serve() {
  setsid bash -c "$1" > serve.log 2>&1 &
  local server=$!
  trap "kill -- -$server 2> /dev/null || true" EXIT
  for _ in $(seq ${PATIENCE}); do
    if command curl --fail --silent --output /dev/null "http://127.0.0.1:$PORT/healthz"; then
      kill -- -$server
      wait $server || true
      trap - EXIT
      return 0
    fi
    kill -0 $server 2> /dev/null || break
    sleep 0.1
  done
  cat serve.log >&2
  return 1
}
`

/** The commands of a block, with continued lines joined and comments removed. */
export function commandsOf(code: string): readonly string[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)# .*$/, '').trim())
    .filter((line) => line !== '')
}

export function serves(command: string): boolean {
  return SERVES.test(command)
}

/** Whether a block needs a server that it does not start itself. */
export function needsServer(code: string): boolean {
  const commands = commandsOf(code)
  return !commands.some(serves) && commands.some((command) => command.includes(`127.0.0.1:${WRITTEN_PORT}`))
}

/** Replaces `npx handbill` without npm, whose start takes longer than most commands. */
const DIRECT_START = `
clone=$PWD
npx() {
  if [ "$1" = handbill ]; then shift; node "$clone/src/node/handbill.js" "$@"; else command npx "$@"; fi
}
`

/**
 * A bash script that runs a block's commands in order and stops at the first failure. `direct` bypasses npm for
 * `npx handbill`.
 */
export function blockScript(code: string, port: number, { direct = false } = {}): string {
  const lines = commandsOf(code)
    .filter((command) => reasonNotToRun(command) === undefined)
    .map((command) => command.replaceAll(WRITTEN_PORT, String(port)))
    .map((command) => (serves(command) ? `serve ${quoted(command)}` : command))
  return `${FUNCTIONS}${direct ? DIRECT_START : ''}\nexport PORT=${port}\n${lines.join('\n')}\n`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
