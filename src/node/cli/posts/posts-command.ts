import type { Command } from 'commander'
import { printJson } from '../output/print-json.ts'
import { say } from '../output/say.ts'
import { networkNames } from '../../../post/network.ts'

interface PostsCommandOptions {
  readonly template: string
  readonly networks?: string
  readonly texts?: string
  readonly chapters?: string
  readonly brand?: string
  readonly lang?: string
  readonly json?: true
}

export function addPostsCommand(program: Command): void {
  program
    .command('posts')
    .summary('write the posts of one article')
    .description(
      'Writes the post of every network within its limits, counted as the network counts, with alternative text for ' +
        'the card. What had to be shortened is said on standard error.',
    )
    .argument(
      '<article>',
      'article.json, page.html, text.txt, the address of a page, or - for standard input',
    )
    .option('-t, --template <name>', 'post texts; "handbill templates" lists them', 'auto')
    .option('-n, --networks <list>', `${networkNames.join(', ')} (default: all)`)
    .option(
      '--texts <folder>',
      'Liquid texts of your own: twitter.liquid, twitter.hi.liquid, facebook-photo.liquid …',
    )
    .option(
      '--chapters <file>',
      'chapters of the video, as JSON: [{"at": 0, "title": "Start"}, …], at in seconds',
    )
    .option(
      '-b, --brand <id>',
      'a brand of HANDBILL_BRANDS, or the path of a brand (default: by the article)',
    )
    .option('--lang <tag>', 'language of the article, such as hi or zh-Hant (default: as given, else found)')
    .option('--json', 'print the posts as JSON, with everything each network’s API wants')
    .addHelpText(
      'after',
      `
Examples:
  $ handbill posts article.json
  $ handbill posts https://example.com/world/story --networks twitter,facebook
  $ handbill posts article.json --texts newsroom/texts --json \\
      | jq -r '.posts[0].texts.text.text'`,
    )
    .action(async (article: string, options: PostsCommandOptions) => posts(article, options))
}

async function posts(argument: string, options: PostsCommandOptions): Promise<void> {
  const { parseLanguage, withLanguage } = await import('../input/choose-language.ts')
  const { chooseNetworks, ownTexts, readChapters } = await import('./posts-options.ts')
  const lang = options.lang === undefined ? undefined : parseLanguage(options.lang)
  const networks = chooseNetworks(options.networks)
  const chapters = options.chapters === undefined ? [] : readChapters(options.chapters)

  const { composePosts } = await import('./compose-posts.ts')
  const { postsReport, postVerdicts } = await import('./posts-report.ts')
  const { readSource } = await import('../input/read-source.ts')
  const { writer, pages, brandFor } = await composePosts(options.brand)
  const read = await readSource(argument, pages)
  const { article, verdicts } = lang === undefined ? read : withLanguage(read, lang)
  const brand = brandFor(article)
  const texts = options.texts === undefined ? {} : ownTexts(options.texts, article.lang, article.kind)
  const written = await writer.write({
    article,
    brand,
    template: options.template,
    networks,
    texts,
    chapters,
  })
  if (options.json) printJson({ posts: written, verdicts })
  else process.stdout.write(`${postsReport(written)}\n`)
  const findings = postVerdicts(written, verdicts)
  if (findings !== '') say(findings)
}
