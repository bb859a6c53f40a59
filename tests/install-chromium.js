// Before the tests: some open pages in a real Chromium. Where Debian's package manager is at hand and we may use it, it
// is installed; elsewhere CHROMIUM_PATH names one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
if (!existsSync(chromium)) {
  const isRoot = process.getuid?.() === 0
  const run = (...args) =>
    spawnSync(isRoot ? args[0] : 'sudo', isRoot ? args.slice(1) : ['-n', ...args], { stdio: 'inherit' })
  console.log('Installing Chromium for the browser tests …')
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  if (!existsSync(chromium)) {
    console.error(
      `No Chromium at ${chromium}: install it, or set CHROMIUM_PATH. The browser tests will fail without.`,
    )
  }
}
