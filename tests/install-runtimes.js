// Before the tests: some open pages in a real Chromium, some run the WordPress plugin and the signing samples in
// their own languages, some use PostgreSQL. Installs missing packages if Debian's package manager is available and
// permitted.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const needs = [
  {
    command: chromium,
    package: 'chromium',
    without: 'the browser tests will fail; CHROMIUM_PATH names another',
  },
  { command: 'php', package: 'php-cli', without: 'tests of the WordPress plugin and one sample are skipped' },
  { command: 'python3', package: 'python3', without: 'one sample is skipped' },
  { command: 'ruby', package: 'ruby', without: 'one sample is skipped' },
  { command: 'go', package: 'golang-go', without: 'one sample is skipped' },
  {
    get command() {
      return findInitdb()
    },
    package: 'postgresql',
    without: 'tests of several nodes on PostgreSQL are skipped',
  },
]

const missing = needs.filter(({ command }) => !isThere(command))
if (missing.length > 0) install(missing)
for (const { command, without } of needs)
  if (!isThere(command)) console.error(`There is no ${command}: ${without}.`)

/** Debian puts each server version in its own folder, outside the PATH. */
function findInitdb() {
  const folder = '/usr/lib/postgresql'
  const versions = existsSync(folder) ? readdirSync(folder) : []
  const found = versions
    .map((version) => join(folder, version, 'bin/initdb'))
    .find((file) => existsSync(file))
  return found ?? 'initdb'
}

function isThere(command) {
  const folders = command.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, command)))
}

function install(wanted) {
  if (!isThere('apt-get')) return
  console.log(`Installing what the tests run: ${wanted.map(({ package: name }) => name).join(', ')} …`)
  if (!apt('update')) return
  for (const { package: name } of wanted) apt('install', '-y', '--no-install-recommends', name)
}

function apt(...args) {
  const quiet = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', ...args]
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...quiet]
  const [program, ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command]
  return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
