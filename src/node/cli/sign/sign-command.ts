import type { Command } from 'commander'
import type { SigningKey } from '../../../config/keys.ts'
import { isRight, type PreviewRight, previewRights } from '../../../http/access/preview-link.ts'
import { Problem } from '../../../problem.ts'
import { printJson } from '../output/print-json.ts'

interface SignCommandOptions {
  readonly expires?: string
  readonly key?: string
  readonly check?: true
  readonly json?: true
  readonly may?: string
  readonly name?: string
}

export function addSignCommand(program: Command): void {
  program
    .command('sign')
    .summary('sign the link of a card or a preview')
    .description(
      'Signs a link with HANDBILL_SIGNING_KEYS and prints it. A path stays a path, a whole URL a whole URL. Links of cards ' +
        'are good for ever unless told otherwise, links to previews for a week.',
    )
    .argument(
      '<link>',
      'path or URL of a card (/card/headline/og.png?title=…) or a preview (/preview/ID, /preview)',
    )
    .option('-e, --expires <when>', 'from now: 30m, 2h, 7d; or a date: 2026-12-24T18:00Z')
    .option('-k, --key <id>', 'sign with this key (default: the first)')
    .option('-m, --may <right>', 'what a preview allows: look, try or save (default: look; try for /preview)')
    .option('-n, --name <name>', 'who saves by a preview: shown with each version')
    .option('--check', 'say whether a signed link is good, and until when; fails when it is not')
    .option('--json', 'print the link, or what was found, as JSON')
    .addHelpText(
      'after',
      `
Keys are read as "handbill serve" reads them, from the environment and .env:
id:secret, comma-separated. To rotate a key out, put the new one first, sign
with it, and remove the old one when nothing signed with it is in use any more.

Examples:
  $ handbill sign '/card/headline/og.png?title=Hello world'
  $ handbill sign --expires 2h \\
      'https://cards.example.org/card/headline/og.png?title=Hello'
  $ handbill sign /preview/k3f9a2xq --expires 2026-12-24T18:00Z --key 2026-11
  $ handbill sign /preview/k3f9a2xq --may save --name Ana
  $ handbill sign --check \\
      'https://cards.example.org/card/headline/og.png?kid=…&title=Hello&sig=…'`,
    )
    .action(async (link: string, options: SignCommandOptions) => sign(link, options))
}

async function sign(link: string, options: SignCommandOptions): Promise<void> {
  const { loadConfig } = await import('../../server/load-config.ts')
  const { checkLink, signLink } = await import('./sign-link.ts')
  const { parseExpiry } = await import('./parse-expiry.ts')
  // The server's address does not matter here.
  const { signingKeys } = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
  const now = Math.floor(Date.now() / 1000)
  const key = chooseKey(signingKeys, options.key)
  if (options.check) {
    const { expires, may } = await checkLink(link, signingKeys, now)
    const time = expires === undefined ? null : new Date(expires * 1000).toISOString()
    if (options.json) return printJson({ good: true, expires: time, may: may ?? null })
    const until = time === null ? 'for ever' : `until ${time}`
    console.log(`good ${until}${may === undefined ? '' : `, to ${may}`}`)
    return
  }
  const expires = options.expires === undefined ? undefined : parseExpiry(options.expires, now)
  const signed = await signLink(link, { key, expires, now, may: readRight(options.may), name: options.name })
  if (options.json) printJson({ link: signed, key: key.id })
  else console.log(signed)
}

function readRight(may: string | undefined): PreviewRight | undefined {
  if (may === undefined || isRight(may)) return may
  throw new Problem('invalid-input', `“${may}” is nothing that a preview allows.`, {
    field: '--may',
    allowed: previewRights,
  })
}

function chooseKey(keys: readonly SigningKey[], id: string | undefined): SigningKey {
  const key = id === undefined ? keys[0] : keys.find((candidate) => candidate.id === id)
  if (key !== undefined) return key
  if (keys.length === 0)
    throw new Problem(
      'invalid-input',
      'No signing key is configured. Make one: echo "HANDBILL_SIGNING_KEYS=k1:$(openssl rand -hex 32)" >> .env',
      { field: 'HANDBILL_SIGNING_KEYS' },
    )
  throw new Problem('invalid-input', `There is no signing key “${id}”.`, {
    field: '--key',
    allowed: keys.map((candidate) => candidate.id),
  })
}
