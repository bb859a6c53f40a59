import { styleText } from 'node:util'
import type { Command } from 'commander'
import { Problem } from '../../../problem.ts'
import type { DesignOptions } from '../pack/pack-options.ts'
import type { BatchCounts, Failure } from './run-batch.ts'

interface BatchCommandOptions extends DesignOptions {
  readonly out: string
  readonly brand?: string
  readonly lang?: string
  readonly jobs: string
  readonly fresh?: true
  readonly limit?: string
}

/** Failures told at the end; all of them stand in batch.jsonl. */
const MOST_TOLD = 20
/** More than this only takes memory: threads that draw are busy long before. */
const MOST_JOBS = 32

export function addBatchCommand(program: Command): void {
  program
    .command('batch')
    .summary('make the cards of many articles')
    .description(
      'Makes a pack, in a folder of its own, of every article in a feed, a sitemap or a file of JSON lines. Run again, it ' +
        'goes on where it stopped and makes only what is new or has changed. One bad article does not stop it.',
    )
    .argument(
      '<source>',
      'file or address of an RSS or Atom feed, a sitemap, JSON lines; - for standard input',
    )
    .requiredOption(
      '-o, --out <folder>',
      'folder for the packs, and batch.jsonl with what became of each article',
    )
    .option('-t, --template <name>', 'card design; "handbill templates" lists them', 'auto')
    .option(
      '-f, --formats <list>',
      'og, twitter, youtube, square, portrait, story, wide, pin, chat (default: those of the brand, else the first six)',
    )
    .option(
      '--option <name=value>',
      'what the design lets you choose, as often as you like; "handbill templates NAME" lists it',
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .option('--type <type>', 'png, jpg, webp, svg; auto takes what is smaller without loss', 'auto')
    .option(
      '-b, --brand <id>',
      'a brand of HANDBILL_BRANDS, or the path of a brand (default: by the article)',
    )
    .option('--lang <tag>', 'language of all articles (default: as given, else found for each)')
    .option('-j, --jobs <number>', `articles in work at once, up to ${MOST_JOBS}`, '4')
    .option('--limit <number>', 'make this many at most, then stop (default: all)')
    .option('--fresh', 'make everything again')
    .addHelpText(
      'after',
      `
A line of JSON is an article as "handbill pack" takes it, or {"url": …} alone to
have the page read; "edits" in it are laid over the article. A photo that changed
behind the same address is not noticed: --fresh makes it again.

Examples:
  $ handbill batch https://example.com/feed.xml -o cards
  $ handbill batch sitemap.xml -o cards --formats og --limit 100
  $ handbill batch archive.jsonl -o cards --jobs 8
  $ zcat archive.jsonl.gz | handbill batch - -o cards`,
    )
    .action(async (source: string, options: BatchCommandOptions) => batch(source, options))
}

async function batch(source: string, options: BatchCommandOptions): Promise<void> {
  const { parseLanguage, withLanguage } = await import('../input/choose-language.ts')
  const jobs = wholeNumber(options.jobs, '--jobs', MOST_JOBS)
  const limit = options.limit === undefined ? Infinity : wholeNumber(options.limit, '--limit', 1e9)
  const lang = options.lang === undefined ? undefined : parseLanguage(options.lang)
  const { checkFolder } = await import('../pack/write-pack.ts')
  checkFolder(options.out)
  const { composeMaker } = await import('../pack/compose-maker.ts')
  const { openBatch } = await import('./open-batch.ts')
  const { openManifest } = await import('./batch-manifest.ts')
  const { createProgress } = await import('./batch-progress.ts')
  const { runBatch } = await import('./run-batch.ts')
  const { stopSignal } = await import('../../server/stop-signal.ts')

  const { maker, pages } = await composeMaker(options, { inThreads: true })
  const fingerprint = `${await maker.fingerprint()} ${lang ?? ''}`
  const { items, total } = await openBatch(source, { pages, fingerprint })
  const manifest = await openManifest(options.out)
  const progress = createProgress(total, process.stderr)
  const failures: Failure[] = []
  let signal: NodeJS.Signals | undefined
  const stopped = stopSignal().then((name) => (signal = name))
  try {
    const counts = await runBatch(items, {
      out: options.out,
      manifest,
      jobs,
      fresh: options.fresh === true,
      limit,
      make: async (sourced, edits) =>
        maker.make(lang === undefined ? sourced : withLanguage(sourced, lang), { edits }),
      stopped,
      onProgress: progress.update,
      onFailure: (failure) => failures.length < MOST_TOLD && failures.push(failure),
    })
    progress.stop()
    tell(counts, failures, manifest.path)
    if (counts.failed > 0) process.exitCode = 1
  } finally {
    progress.stop()
  }
  if (signal !== undefined) {
    console.error(`${signal}: stopped; the same command goes on from here.`)
    // Standard input may still be open, and nothing more is wanted of it.
    process.exit(130)
  }
}

function tell(counts: BatchCounts, failures: readonly Failure[], manifest: string): void {
  const { done, skipped, repeated, failed } = counts
  const parts = [
    `${done} made`,
    skipped > 0 && `${skipped} were done before`,
    repeated > 0 && `${repeated} came twice`,
    failed > 0 && styleText('red', `${failed} failed`),
  ]
  for (const { place, reason } of failures) console.error(`  ${place}: ${reason}`)
  if (failed > failures.length) console.error(`  and ${failed - failures.length} more, in ${manifest}`)
  console.error(parts.filter(Boolean).join(', '))
}

function wholeNumber(text: string, field: string, most: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new Problem('invalid-input', `“${text}” is no whole number from 1 to ${most}.`, { field })
}
