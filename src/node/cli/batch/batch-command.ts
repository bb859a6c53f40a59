import { styleText } from 'node:util'
import type { Command } from 'commander'
import { Problem } from '../../../problem.ts'
import { addDesignOptions } from '../pack/design-options.ts'
import type { DesignOptions } from '../pack/pack-options.ts'
import type { ItemContext } from './batch-items.ts'
import type { Manifest } from './batch-manifest.ts'
import type { BatchCounts, BatchItem, Failure, MadeItem } from './run-batch.ts'
import { printJson } from '../output/print-json.ts'
import { say } from '../output/say.ts'

interface BatchCommandOptions extends DesignOptions {
  readonly out?: string
  readonly to?: string
  readonly brand?: string
  readonly lang?: string
  readonly jobs: string
  readonly fresh?: true
  readonly limit?: string
  readonly json?: true
}

/** Failures listed at the end; batch.jsonl has all of them. */
const MOST_TOLD = 20
/** More would only take memory: the drawing threads are busy long before. */
const MOST_JOBS = 32

export function addBatchCommand(program: Command): void {
  const command = program
    .command('batch')
    .summary('make the cards of many articles')
    .description(
      'Makes a pack, in a folder of its own, of every article in a feed, a sitemap or a file of JSON lines. Run again, it ' +
        'goes on where it stopped and makes only what is new or has changed. One bad article does not stop it. With --to ' +
        'the articles are sent to a server, which makes their packs and keeps them.',
    )
    .argument(
      '<source>',
      'file or address of an RSS or Atom feed, a sitemap, JSON lines, a table (CSV); - for standard input',
    )
    .option(
      '-o, --out <folder>',
      'folder for the packs, and batch.jsonl with what became of each article; with --to for batch.jsonl only',
    )
    .option(
      '--to <server>',
      'address of a Handbill server that takes the articles; its key stands in HANDBILL_API_KEY',
    )
  addDesignOptions(command)
    .option('--lang <tag>', 'language of all articles (default: as given, else found for each)')
    .option('-j, --jobs <number>', `articles in work at once, up to ${MOST_JOBS}`, '4')
    .option('--limit <number>', 'make this many at most, then stop (default: all)')
    .option('--fresh', 'make everything again')
    .option('--json', 'print what became of the articles as JSON')
    .addHelpText(
      'after',
      `
A line of JSON is an article as "handbill pack" takes it, or {"url": …} alone to
have the page read; "edits" in it are laid over the article. A table has a first
line of names: title, url, section, authors, publishedAt, image.url … A photo
that changed behind the same address is not noticed: --fresh makes it again.

Examples:
  $ handbill batch https://example.com/feed.xml -o cards
  $ handbill batch sitemap.xml -o cards --formats og --limit 100
  $ handbill batch archive.jsonl -o cards --jobs 8
  $ handbill batch archive.csv --to https://cards.example.org -o sent
  $ zcat archive.jsonl.gz | handbill batch - -o cards`,
    )
    .action(async (source: string, options: BatchCommandOptions) => batch(source, options))
}

async function batch(source: string, options: BatchCommandOptions): Promise<void> {
  const { parseLanguage } = await import('../input/choose-language.ts')
  const jobs = wholeNumber(options.jobs, '--jobs', MOST_JOBS)
  const limit = options.limit === undefined ? Infinity : wholeNumber(options.limit, '--limit', 1e9)
  const lang = options.lang === undefined ? undefined : parseLanguage(options.lang)
  const { openBatch } = await import('./open-batch.ts')
  const { openManifest } = await import('./batch-manifest.ts')
  const { createProgress } = await import('./batch-progress.ts')
  const { runBatch } = await import('./run-batch.ts')
  const { stopSignal } = await import('../../server/stop-signal.ts')
  const { out, to } = options
  const target =
    to === undefined ? await localTarget(options, out, lang) : await serverTarget(to, out, lang, options)

  const { items, total } = await openBatch(source, target)
  const manifest = out === undefined ? unrecorded : await openManifest(out, { packs: to === undefined })
  const progress = createProgress(total, process.stderr)
  const failures: Failure[] = []
  let signal: NodeJS.Signals | undefined
  const stopped = stopSignal().then((name) => (signal = name))
  try {
    const counts = await runBatch(items, {
      manifest,
      jobs,
      fresh: options.fresh === true,
      limit,
      work: target.work,
      stopped,
      onProgress: progress.update,
      onFailure: (failure) => failures.length < MOST_TOLD && failures.push(failure),
    })
    progress.stop()
    tell(counts, failures, manifest.path, to === undefined ? 'made' : 'sent')
    if (counts.failed > 0) process.exitCode = 1
    if (options.json)
      printJson({ ...counts, stopped: signal ?? null, record: manifest.path || null, failures })
  } finally {
    progress.stop()
  }
  if (signal !== undefined) {
    say(`${signal}: stopped; the same command goes on from here.`)
    // Standard input may still be open, and is no longer needed.
    process.exit(130)
  }
}

/** Target of a batch: how pages are read, what identifies an item, and what is done with it. */
interface Target extends ItemContext {
  readonly work: (item: BatchItem) => Promise<MadeItem>
}

/** Without a folder nothing is recorded: the next run sends everything again. */
const unrecorded: Manifest = { path: '', isDone: () => false, add: () => {} }

async function localTarget(
  options: BatchCommandOptions,
  out: string | undefined,
  lang: string | undefined,
): Promise<Target> {
  if (out === undefined)
    throw new Problem('invalid-input', 'Name a folder for the packs with --out, or a server with --to.', {
      field: '--out',
    })
  const { checkFolder } = await import('../pack/write-pack.ts')
  checkFolder(out)
  const { composeMaker } = await import('../pack/compose-maker.ts')
  const { makeFolders } = await import('./make-folders.ts')
  const { withLanguage } = await import('../input/choose-language.ts')
  const { maker, pages } = await composeMaker(options, { inThreads: true })
  return {
    pages,
    fingerprint: `${await maker.fingerprint()} ${lang ?? ''}`,
    work: makeFolders(out, async (sourced, edits) =>
      maker.make(lang === undefined ? sourced : withLanguage(sourced, lang), { edits }),
    ),
  }
}

async function serverTarget(
  to: string,
  out: string | undefined,
  lang: string | undefined,
  options: BatchCommandOptions,
): Promise<Target> {
  // The server uses its own brands and designs.
  const local = (['brand', 'formats'] as const).find((name) => options[name] !== undefined)
  if (local !== undefined || lang !== undefined)
    throw new Problem('invalid-input', 'The server decides on brand, formats and language.', {
      field: `--${local ?? 'lang'}`,
    })
  if (out !== undefined) (await import('../pack/write-pack.ts')).checkFolder(out)
  const { sendTo } = await import('./send-articles.ts')
  const { createOutbound } = await import('../../../net/outbound.ts')
  const { nodeTransport } = await import('../../net/transport.ts')
  const { loadConfig } = await import('../../server/load-config.ts')
  const { fetchAllow: allow } = loadConfig({ HOST: '127.0.0.1', PORT: '0' })
  const { HANDBILL_API_KEY: key } = process.env
  return {
    pages: createOutbound(nodeTransport, { allow }).pages,
    fingerprint: `to ${to}`,
    work: sendTo({ address: to, key }),
  }
}

function tell(
  counts: BatchCounts,
  failures: readonly Failure[],
  manifest: string,
  verb: 'made' | 'sent',
): void {
  const { done, skipped, repeated, failed } = counts
  const parts = [
    `${done} ${verb}`,
    skipped > 0 && `${skipped} were done before`,
    repeated > 0 && `${repeated} came twice`,
    failed > 0 && styleText('red', `${failed} failed`),
  ]
  for (const { place, reason } of failures) say(`  ${place}: ${reason}`)
  if (failed > failures.length)
    say(`  and ${failed - failures.length} more${manifest === '' ? '' : `, in ${manifest}`}`)
  say(parts.filter(Boolean).join(', '))
}

function wholeNumber(text: string, field: string, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new Problem('invalid-input', `“${text}” is no whole number from 1 to ${most}.`, { field })
}
