import { type Guide, titleOf } from './guide.ts'

const introduction = `# Handbill

> Turns one news article into what a newsroom shares: card images for every network, post texts counted as each network
> counts, and the tags that make a link unfurl, in every script. Runs on Node and on Cloudflare Workers.

- Command line: \`npx handbill pack ARTICLE -o out\` (ARTICLE: address of a page, JSON, HTML, text, or \`-\`). Every command takes \`--json\`.
- Library: \`import { createHandbill } from 'handbill'\`, then \`await createHandbill().pack({ title })\`; only \`title\` is needed.
- HTTP: \`POST /v1/articles\` with \`{"url": …}\` or an article; \`POST /v1/cards\` answers one image; errors are problem details that name the field.
- Assistants: \`npx handbill mcp\` serves the tools pack, card, posts, count and check.
- What was shortened, lost or doubtful is in \`verdicts\`, each with a code: tell people.
`

/**
 * `llms.txt` (llmstxt.org): what Handbill is and where each page of the guide is, for language models.
 * @param addressOf address of the Markdown of a named page
 */
export function llmsText(guide: Guide, addressOf: (name: string) => string): string {
  const told = new Map(
    Array.from((guide['README'] ?? '').matchAll(/^\| \[[^\]]+\]\(([\w-]+)\.md\) +\| (.+?) +\|$/gm), (row) => [
      row[1] ?? '',
      row[2] ?? '',
    ]),
  )
  const names = [...told.keys(), ...Object.keys(guide).filter((name) => name !== 'README' && !told.has(name))]
  const lines = names
    .filter((name) => Object.hasOwn(guide, name))
    .map((name) => {
      const what = told.get(name)
      return `- [${titleOf(guide[name] ?? '') || name}](${addressOf(name)})${what === undefined ? '' : `: ${what}`}`
    })
  return `${introduction}\n## Docs\n\n${lines.join('\n')}\n`
}
