import { styleText } from 'node:util'
import type { Command } from 'commander'
import type { PageCheck } from '../../../desk/unfurl/check-page.ts'
import { printJson } from '../output/print-json.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { Verdict } from '../../../verdict.ts'

/** Exit codes, to distinguish flaws from failures in scripts. */
const EXIT = { fine: 0, flawed: 2, broken: 3 } as const

export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .summary('read a live page as the networks do')
    .description(
      'Reads a page as the crawlers of Facebook, X, WhatsApp, LinkedIn, Slack, Telegram, Discord and Mastodon do: their ' +
        'user agents, HEAD, robots.txt, redirects, bot walls, the order of tags, and the picture’s bytes and type. Says ' +
        'what keeps a card from being shown.',
    )
    .argument('<url>', 'address of the page')
    .option('--json', 'print data instead of text')
    .addHelpText(
      'after',
      `
Ends with 0 when nothing is wrong, 2 when there are warnings, 3 when a network
shows no card, 1 when the page could not be checked. Pages at private addresses
are read where HANDBILL_FETCH_ALLOW lists their host.

Examples:
  $ handbill check https://example.com/story
  $ handbill check https://example.com/story --json | jq .verdicts`,
    )
    .action(async (url: string, { json }: { json?: true }) => {
      const { checkUrl } = await import('../../../net/outbound-url.ts')
      const { checkPage } = await import('../../../desk/unfurl/check-page.ts')
      const { createOutbound } = await import('../../../net/outbound.ts')
      const { nodeTransport } = await import('../../net/transport.ts')
      const { loadConfig } = await import('../../server/load-config.ts')
      const { href } = checkUrl(url, '<url>')
      const { probe } = createOutbound(nodeTransport, { allow: loadConfig({ HOST: '127.0.0.1' }).fetchAllow })
      const check = await checkPage(href, probe)
      if (json) printJson(check)
      else console.log(wrapText(told(check)))
      process.exitCode = EXIT[outcomeOf(check.verdicts)]
    })
}

function outcomeOf(verdicts: readonly Verdict[]): keyof typeof EXIT {
  if (verdicts.some(({ severity }) => severity === 'error')) return 'broken'
  return verdicts.some(({ severity }) => severity === 'warning') ? 'flawed' : 'fine'
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const

function told({ url, readings, verdicts }: PageCheck): string {
  const width = Math.max(...readings.map(({ network }) => network.length))
  const lines = readings.map(({ network, status, title, image }) => {
    const seen = status === 200 ? (title ?? 'no og:title') : `status ${status ?? '–'}`
    return `  ${network.padEnd(width)}  ${seen}${status === 200 && image === undefined ? ', no picture' : ''}`
  })
  const [first] = readings.flatMap(({ image }) => image ?? [])
  const findings = verdicts.map(
    ({ code, severity, message }) => `${styleText(COLOURS[severity], severity)}  ${message} (${code})`,
  )
  return [
    url,
    ...lines,
    ...(first === undefined ? [] : [`  picture: ${first}`]),
    '',
    ...(findings.length === 0 ? ['Nothing is wrong.'] : findings),
  ].join('\n')
}
