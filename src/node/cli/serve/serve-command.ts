import type { Command } from 'commander'
import type { Config } from '../../../config/config.ts'

interface ServeOptions {
  readonly port?: string
  readonly host?: string
  readonly json?: true
}

/** A new server first draws a card on demand; threads then start beside it. */
const THREADS_AFTER_MS = 500

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .summary('answer cards over HTTP')
    .description(
      'Starts the server: card images by URL and by API, a page with examples at /, the API at /docs. ' +
        'Stops on Ctrl-C or SIGTERM when the answers under way are finished.',
    )
    .option('--port <number>', 'port to listen on (default: PORT, else 8787)')
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1)')
    .option('--json', 'log lines of JSON in a terminal, too')
    .addHelpText(
      'after',
      `
Environment (also read from .env in the working directory):
  PORT, HOST               where it listens
  HANDBILL_BASE_URL        the public address used in URLs
  HANDBILL_DATA            folder of records, images and jobs (default: ./data)
  HANDBILL_DATABASE_URL    postgres://… for records, shared by several nodes
  HANDBILL_IMAGES          s3://BUCKET/PREFIX?endpoint=… for images, with
                           AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and
                           AWS_SESSION_TOKEN
  HANDBILL_KEEP_DAYS       how long cards no article shows are kept (365)
  HANDBILL_API_KEYS        name:key[:read], … for /v1; with none it is open
  HANDBILL_SIGNING_KEYS    id:secret, … for links; the first signs, all verify
  HANDBILL_WEBHOOK_SECRETS JSON, {"ghost": ["secret"], …}; see /docs/setup
  HANDBILL_CMS             JSON, what a CMS does not tell; see /docs/setup
  HANDBILL_FEEDS           JSON, feeds to watch: ["https://…/feed", …]
  HANDBILL_CHECK_PAGES     on: read live pages as crawlers do (off)
  HANDBILL_NOTIFY          JSON, whom to tell: [{"url": …, "secret": …}]
  HANDBILL_BRANDS          folder of brands
  HANDBILL_TEMPLATES       folder of designs of your own
  HANDBILL_FETCH_ALLOW     hosts that may be fetched at private addresses
  HANDBILL_DRAW_THREADS    threads that draw (default: one a core); 0: none
  HANDBILL_LOG             debug, info (default), warning or error
  HANDBILL_PLAYGROUND      on: anybody may try a headline on the home page

Keys for /v1 made with "handbill keys" are good beside those. With no key of any
kind it runs in development mode: nothing needs a key, and only this machine
can connect.

Examples:
  $ handbill serve
  $ handbill serve --port 3000
  $ HOST=0.0.0.0 HANDBILL_API_KEYS=cms:$(openssl rand -hex 16) \\
    HANDBILL_SIGNING_KEYS=k1:$(openssl rand -hex 16) handbill serve`,
    )
    .action(async (options: ServeOptions) => serve(options))
}

async function serve(options: ServeOptions): Promise<void> {
  // Reports an invalid configuration before anything heavy is loaded.
  const { loadServerConfig } = await import('../../server/load-config.ts')
  const config = await loadServerConfig({ PORT: options.port, HOST: options.host })

  const { gatherWrites } = await import('../../server/gathered-stream.ts')
  const { createLog } = await import('../../server/log.ts')
  const { composeApp } = await import('../../server/compose-app.ts')
  const { startServer } = await import('../../server/server.ts')
  const { stopSignal } = await import('../../server/stop-signal.ts')
  const log = createLog(gatherWrites(process.stdout), { level: config.logLevel, json: options.json })
  const { app, first, startThreads, stop, close } = await composeApp(config, log)
  const where = { fetch: app.fetch, first, host: config.host, port: config.port }
  const server = await startServer(where).catch(async (error: unknown) => {
    // The desk is already working, and would continue without a server.
    await stop()
    await close()
    throw error
  })
  log.say('info', `listening on ${server.url}`)
  // The first card gets the whole machine.
  setTimeout(startThreads, THREADS_AFTER_MS).unref()
  for (const line of modeLines(config)) log.say('info', line)
  for (const warning of config.warnings) log.say('warning', warning)

  const signal = await stopSignal()
  log.say('info', `${signal}: finishing the answers under way`)
  await Promise.all([server.close(), stop()])
  await close()
}

/** Lines about access rights that may be surprising. */
function modeLines({ development, signingKeys, webhooks }: Config): readonly string[] {
  if (development)
    return [
      'development mode: no key is configured, so nothing needs one and only this machine can connect',
      unsignedLine(webhooks),
      'to leave it, make a key with "handbill keys add NAME" or set HANDBILL_API_KEYS, and start again',
    ]
  return signingKeys.length > 0
    ? []
    : ['no card can be had by its URL and no preview be sent on: HANDBILL_SIGNING_KEYS is not set']
}

/** In development mode deliveries need no signature, unless there is a secret to verify it. */
function unsignedLine(webhooks: Config['webhooks']): string {
  const signed = webhooks.filter(({ secrets }) => secrets.length > 0).map(({ name }) => name)
  const except = signed.length === 0 ? '' : `, except to ${signed.join(', ')}`
  return `webhooks are taken without a signature at /webhooks/SOURCE${except}`
}
