import type { Command } from 'commander'
import type { KeyScope } from '../../../config/keys.ts'
import type { Config } from '../../../config/config.ts'
import type { Records } from '../../../desk/store/records.ts'
import { printJson } from '../output/print-json.ts'
import { say } from '../output/say.ts'

interface AddOptions {
  readonly json?: true
  readonly read?: true
  readonly sql?: true
  readonly yes?: true
}

/** Command that runs SQL on a worker's records. */
const WRANGLER = 'npx wrangler d1 execute RECORDS --remote \\\n      --command'

export function addKeysCommand(program: Command): void {
  const keys = program
    .command('keys')
    .summary('make, list and revoke API keys')
    .description(
      'Keys for /v1, kept in the records beside those in HANDBILL_API_KEYS. Only a digest is kept: a key is shown once, ' +
        'when it is made. A running server knows a new key, and refuses a revoked one, from the next request on. The first ' +
        'key ends development mode at the next start; "keys clear" brings it back.',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ handbill keys add cms                 # may do everything
  $ handbill keys add dashboard --read    # may ask, but change nothing
  $ handbill keys revoke cms
  $ handbill keys clear                   # back to development mode
On Workers (--sql prints the statement, and "add" the key on standard error):
  $ ${WRANGLER} "$(handbill keys add cms --sql)"
  $ ${WRANGLER} "$(handbill keys list --sql)"
  $ ${WRANGLER} "$(handbill keys revoke cms --sql)"`,
    )
  keys
    .command('add')
    .summary('make a key and print it, once')
    .argument('<name>', 'who will use it; said in the log with each request')
    .option('--read', 'may ask, but not change or make anything')
    .option(
      '--sql',
      'keep nothing here; print SQL for the records of a worker, and the key on standard error',
    )
    .option('--yes', 'do not ask before the first key, which ends development mode')
    .option('--json', 'print the key, or the statement, as JSON')
    .action(async (name: string, options: AddOptions) => add(name, options))
  keys
    .command('list')
    .summary('list all keys, without what opens anything')
    .option('--json', 'print data instead of a table')
    .option('--sql', 'print SQL for the records of a worker')
    .action(async (options: { json?: true; sql?: true }) => list(options))
  keys
    .command('revoke')
    .summary('make a key good for nothing, for ever')
    .argument('<name>', 'as it was made')
    .option('--sql', 'print SQL for the records of a worker')
    .option('--json', 'print what was done as JSON')
    .action(async (name: string, options: { json?: true; sql?: true }) => revoke(name, options))
  keys
    .command('clear')
    .summary('remove all stored keys, to go back to development mode')
    .option('--yes', 'do not ask')
    .option('--json', 'print what was done as JSON')
    .action(async (options: { json?: true; yes?: true }) => clear(options))
}

async function add(name: string, { json, read, sql, yes }: AddOptions): Promise<void> {
  const scope: KeyScope = read ? 'read' : 'write'
  if (sql) {
    const { makeKey } = await import('../../../desk/keys/api-key.ts')
    const { insertKeySql } = await import('../../../desk/keys/key-sql.ts')
    const { strongBytes } = await import('../../store/key-ring.ts')
    const made = await makeKey(strongBytes)
    const statement = insertKeySql(name, scope, made, Date.now())
    if (json) return printJson({ name, scope, key: made.key, sql: statement })
    console.log(statement)
    say(`The key, once: ${made.key}\nIt is good when the statement has been run.`)
    return
  }
  await withRecords(async (records, { development }) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    const { LEAVING } = await import('./development-mode.ts')
    const { checkKeyName } = await import('../../../desk/keys/api-keys.ts')
    checkKeyName(name)
    if (development && !(await agreed(LEAVING, 'Make the key?', yes))) return
    const { key } = await createLocalKeyRing(records).add(name, scope)
    if (json) return printJson({ name, scope, key })
    console.log(key)
    const may = scope === 'read' ? 'ask, but change nothing' : 'do everything'
    say(`This is the key of "${name}", which may ${may}.\nIt is not kept and cannot be shown again.`)
  })
}

async function list({ json, sql }: { readonly json?: true; readonly sql?: true }): Promise<void> {
  if (sql) {
    const { listKeysSql } = await import('../../../desk/keys/key-sql.ts')
    if (json) printJson({ sql: listKeysSql })
    else console.log(listKeysSql)
    return
  }
  await withRecords(async (records, { apiKeys }) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    const { keyTable, listedKeys } = await import('./key-table.ts')
    const listed = listedKeys(apiKeys, await createLocalKeyRing(records).list())
    if (json) printJson({ keys: listed })
    else if (listed.length > 0) console.log(keyTable(listed))
    else say('There are no keys: "handbill keys add NAME" makes one.')
  })
}

async function revoke(
  name: string,
  { json, sql }: { readonly json?: true; readonly sql?: true },
): Promise<void> {
  if (sql) {
    const { revokeKeySql } = await import('../../../desk/keys/key-sql.ts')
    const statement = revokeKeySql(name, Date.now())
    if (json) printJson({ name, sql: statement })
    else console.log(statement)
    return
  }
  await withRecords(async (records) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    await createLocalKeyRing(records).revoke(name)
    if (json) printJson({ name, revoked: true })
    else say(`The key of "${name}" is refused from now on.`)
  })
}

async function clear({ json, yes }: { readonly json?: true; readonly yes?: true }): Promise<void> {
  await withRecords(async (records, config) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    const { clearing } = await import('./development-mode.ts')
    const ring = createLocalKeyRing(records)
    const { length: count } = await ring.list()
    if (count === 0) return json ? printJson({ removed: 0 }) : say('There are no stored keys.')
    if (!(await agreed(clearing(count, config), 'Remove them?', yes))) return
    const removed = await ring.clear()
    if (json) printJson({ removed })
    else say(`${removed} removed.`)
  })
}

/** States the consequence and asks, unless the command line has answered. */
async function agreed(consequence: string, question: string, yes: true | undefined): Promise<boolean> {
  const { confirm } = await import('../input/confirm.ts')
  say(consequence)
  if (yes || (await confirm(question))) return true
  say('Nothing was changed.')
  process.exitCode = 1
  return false
}

async function withRecords(work: (records: Records, config: Config) => Promise<void>): Promise<void> {
  const { loadServerConfig } = await import('../../server/load-config.ts')
  const { openConfiguredRecords } = await import('../../store/open-records.ts')
  // The server's address does not matter here.
  const config = await loadServerConfig({ HOST: '127.0.0.1', PORT: '0' })
  const { records, close } = await openConfiguredRecords(config)
  try {
    await work(records, config)
  } finally {
    await close()
  }
}
