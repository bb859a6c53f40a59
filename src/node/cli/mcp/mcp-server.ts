import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import * as z from 'zod'
import manifest from '../../../../package.json' with { type: 'json' }
import { articleInput } from '../../../article/json/schema.ts'
import { cardTypes } from '../../../card/contract/card-type.ts'
import { formatNames } from '../../../card/contract/formats.ts'
import type { ArticleInput, Card, Handbill } from '../../../library/contract.ts'
import { toBase64 } from '../../../net/bytes.ts'
import { networkNames } from '../../../post/network.ts'
import { Problem } from '../../../problem.ts'
import { writePack } from '../pack/write-pack.ts'

const subject = {
  article: articleInput.loose().optional().describe('The article; or give its address.'),
  address: z.url().optional().describe('Address of the article’s page, which is then read.'),
  brand: z.string().optional().describe('Id of the brand; left out: by the address of the article.'),
  template: z.string().optional().describe('Design of the cards; left out: the one that suits the story.'),
  edits: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What to change, as title.card, standfirst, text.bluesky, focus.square.'),
}

const choice = {
  format: z.enum(formatNames).default('og'),
  type: z.enum([...cardTypes, 'auto']).default('auto'),
}

const out = z.string().optional().describe('A folder on this machine to write the files into.')
const networks = z.array(z.enum(networkNames)).optional().describe('Left out: all.')

interface Subject {
  readonly article?: ArticleInput | undefined
  readonly address?: string | undefined
  readonly brand?: string | undefined
  readonly template?: string | undefined
  readonly edits?: Record<string, unknown> | undefined
}

/** The tools of the Model Context Protocol, on top of the library: results are those of the API. */
export function createMcpServer(handbill: Handbill): McpServer {
  const server = new McpServer(
    { name: 'handbill', version: manifest.version },
    {
      instructions:
        'Handbill draws card images and writes post texts for a news article, for every network, in every script. ' +
        'Verdicts say what was shortened, lost or doubtful: tell them to the person you work for.',
    },
  )

  server.registerTool(
    'pack',
    {
      title: 'Everything of an article',
      description:
        'Cards of all formats, posts of all networks, and verdicts. Answers pack.json and the og card.',
      inputSchema: { ...subject, formats: z.array(z.enum(formatNames)).optional(), networks, out },
    },
    async ({ formats, networks: wanted, out: folder, ...given }) =>
      answered(async () => {
        const pack = await handbill.pack(articleOf(given), {
          ...wishOf(given),
          ...present({ formats, networks: wanted }),
        })
        const cards: readonly Card[] = Object.values(pack.cards)
        if (folder !== undefined)
          writePack(folder, {
            pack: pack.toJSON(),
            images: new Map(cards.map(({ file, bytes }) => [file, bytes])),
          })
        return [text(pack.toJSON()), ...cards.slice(0, 1).map(picture)]
      }),
  )

  server.registerTool(
    'card',
    {
      title: 'One card',
      description: 'Draws one card and answers its picture, its alternative text and its verdicts.',
      inputSchema: { ...subject, ...choice },
      annotations: { readOnlyHint: true },
    },
    async ({ format, type, ...given }) =>
      answered(async () => {
        const card = await handbill.card(articleOf(given), { ...wishOf(given), format, type })
        const { bytes, ...told } = card
        return [picture(card), text({ ...told, bytes: bytes.length })]
      }),
  )

  server.registerTool(
    'posts',
    {
      title: 'Posts',
      description: 'The post of each network, within its limits and counted as it counts.',
      inputSchema: { ...subject, networks },
      annotations: { readOnlyHint: true },
    },
    async ({ networks: wanted, ...given }) =>
      answered(async () => [
        text(
          Object.values(
            await handbill.posts(articleOf(given), { ...wishOf(given), ...present({ networks: wanted }) }),
          ),
        ),
      ]),
  )

  server.registerTool(
    'count',
    {
      title: 'Count a text',
      description: 'Counts a text as a network counts it, and says what the network would refuse.',
      inputSchema: {
        network: z.enum(networkNames),
        text: z.string().max(100_000),
        field: z.enum(['text', 'title', 'description', 'tags', 'alt']).optional(),
      },
      annotations: { readOnlyHint: true },
    },
    async ({ network, text: counted, field }) =>
      answered(async () => [text(handbill.count(network, counted, field))]),
  )

  server.registerTool(
    'check',
    {
      title: 'Check an article',
      description:
        'Makes everything and answers only what a person should look at: verdicts on cards, posts and photo.',
      inputSchema: subject,
      annotations: { readOnlyHint: true },
    },
    async (given) =>
      answered(async () => [
        text({ verdicts: (await handbill.pack(articleOf(given), wishOf(given))).allVerdicts }),
      ]),
  )
  return server
}

/** @throws Problem if neither an article nor an address is given */
function articleOf({ article, address }: Subject): ArticleInput | URL {
  if (article !== undefined) return article
  if (address !== undefined) return new URL(address)
  throw new Problem('invalid-input', 'Give an article with a title, or the address of its page.', {
    field: 'article',
  })
}

function wishOf({ brand, template, edits }: Subject) {
  return present({ brand, template, edits })
}

/** Removes undefined options. */
function present<Options extends object>(options: Options) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Options]?: Exclude<Options[Name], undefined>
  }
}

async function answered(work: () => Promise<CallToolResult['content']>): Promise<CallToolResult> {
  try {
    return { content: await work() }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { code, message, field, allowed } = error
    return { isError: true, content: [text({ code, message, field, allowed })] }
  }
}

function text(value: unknown): CallToolResult['content'][number] {
  return { type: 'text', text: JSON.stringify(value, null, 2) }
}

function picture({ bytes, contentType }: Card): CallToolResult['content'][number] {
  return { type: 'image', data: toBase64(bytes), mimeType: contentType }
}
