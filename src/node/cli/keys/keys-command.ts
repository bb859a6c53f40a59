import type { Command } from 'commander'
import type { KeyScope } from '../../../config/keys.ts'
import type { Config } from '../../../config/config.ts'
import type { Records } from '../../../desk/store/records.ts'

interface AddOptions {
  readonly read?: true
  readonly sql?: true
  readonly yes?: true
}

/** How SQL gets into the records of a worker. */
const WRANGLER = 'npx wrangler d1 execute RECORDS --remote --command'

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
    .action(async (name: string, options: { sql?: true }) => revoke(name, options))
  keys
    .command('clear')
    .summary('remove all stored keys, to go back to development mode')
    .option('--yes', 'do not ask')
    .action(async (options: { yes?: true }) => clear(options))
}

async function add(name: string, { read, sql, yes }: AddOptions): Promise<void> {
  const scope: KeyScope = read ? 'read' : 'write'
  if (sql) {
    const { makeKey } = await import('../../../desk/keys/api-key.ts')
    const { insertKeySql } = await import('../../../desk/keys/key-sql.ts')
    const { strongBytes } = await import('../../store/key-ring.ts')
    const made = await makeKey(strongBytes)
    console.log(insertKeySql(name, scope, made, Date.now()))
    console.error(`The key, once: ${made.key}\nIt is good when the statement has been run.`)
    return
  }
  await withRecords(async (records, { development }) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    const { LEAVING } = await import('./development-mode.ts')
    const { checkKeyName } = await import('../../../desk/keys/api-keys.ts')
    checkKeyName(name)
    if (development && !(await agreed(LEAVING, 'Make the key?', yes))) return
    const { key } = await createLocalKeyRing(records).add(name, scope)
    console.log(key)
    const may = scope === 'read' ? 'ask, but change nothing' : 'do everything'
    console.error(`This is the key of "${name}", which may ${may}. It is not kept and cannot be shown again.`)
  })
}

async function list({ json, sql }: { readonly json?: true; readonly sql?: true }): Promise<void> {
  if (sql) {
    console.log((await import('../../../desk/keys/key-sql.ts')).listKeysSql)
    return
  }
  await withRecords(async (records, { apiKeys }) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    const { keyTable, listedKeys } = await import('./key-table.ts')
    const listed = listedKeys(apiKeys, await createLocalKeyRing(records).list())
    if (json) console.log(JSON.stringify({ keys: listed }, null, 2))
    else if (listed.length > 0) console.log(keyTable(listed))
    else console.error('There are no keys: "handbill keys add NAME" makes one.')
  })
}

async function revoke(name: string, { sql }: { readonly sql?: true }): Promise<void> {
  if (sql) {
    console.log((await import('../../../desk/keys/key-sql.ts')).revokeKeySql(name, Date.now()))
    return
  }
  await withRecords(async (records) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    await createLocalKeyRing(records).revoke(name)
    console.error(`The key of "${name}" is refused from now on.`)
  })
}

async function clear({ yes }: { readonly yes?: true }): Promise<void> {
  await withRecords(async (records, config) => {
    const { createLocalKeyRing } = await import('../../store/key-ring.ts')
    const { clearing } = await import('./development-mode.ts')
    const ring = createLocalKeyRing(records)
    const { length: count } = await ring.list()
    if (count === 0) console.error('There are no stored keys.')
    else if (await agreed(clearing(count, config), 'Remove them?', yes))
      console.error(`${await ring.clear()} removed.`)
  })
}

/** Says what will happen, then asks, unless the command line has answered. */
async function agreed(consequence: string, question: string, yes: true | undefined): Promise<boolean> {
  const { confirm } = await import('../input/confirm.ts')
  console.error(consequence)
  if (yes || (await confirm(question))) return true
  console.error('Nothing was changed.')
  process.exitCode = 1
  return false
}

async function withRecords(work: (records: Records, config: Config) => Promise<void>): Promise<void> {
  const { loadServerConfig } = await import('../../server/load-config.ts')
  const { openConfiguredRecords } = await import('../../store/open-records.ts')
  // Where a server would listen does not matter here.
  const config = await loadServerConfig({ HOST: '127.0.0.1', PORT: '0' })
  const { records, close } = await openConfiguredRecords(config)
  try {
    await work(records, config)
  } finally {
    await close()
  }
}
