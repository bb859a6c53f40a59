import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command, workFolder } from './command-line.ts'

interface Content {
  readonly type: string
  readonly text?: string
  readonly data?: string
  readonly mimeType?: string
}

describe('handbill mcp', () => {
  const folder = workFolder()
  const client = new Client({ name: 'test', version: '1.0.0' })
  const article = { title: 'केरल पहुँचा मानसून', url: 'https://samachar.example/desh/1', section: 'देश' }

  beforeAll(async () => {
    const { PATH = '' } = process.env
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [command, 'mcp'],
        cwd: folder,
        env: { PATH },
      }),
    )
  })
  afterAll(async () => client.close())

  async function call(name: string, args: Record<string, unknown>) {
    const { content, isError } = await client.callTool({ name, arguments: args })
    const parts = content as readonly Content[]
    const told = parts.find(({ type }) => type === 'text')?.text ?? ''
    return {
      isError,
      told,
      json: () => JSON.parse(told) as unknown,
      image: parts.find(({ type }) => type === 'image'),
    }
  }

  it('lists five tools, each with a description', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['pack', 'card', 'posts', 'count', 'check'])
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/^[A-Z].*\.$/)
      expect(inputSchema.type).toBe('object')
    }
  })

  it('makes a pack, and writes it to the given place', async () => {
    const { json, image } = await call('pack', {
      article,
      formats: ['og'],
      networks: ['twitter'],
      out: 'out',
    })
    expect(json()).toMatchObject({ cards: [{ format: 'og' }], posts: [{ network: 'twitter' }] })
    expect(
      Buffer.from(image?.data ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(readdirSync(join(folder, 'out'))).toEqual(['og.png', 'pack.json'])
  })

  it('draws a card', async () => {
    const { json, image } = await call('card', { article, format: 'square', type: 'jpg' })
    expect(image?.mimeType).toBe('image/jpeg')
    expect(json()).toMatchObject({ width: 1080, height: 1080, alt: expect.stringContaining('केरल') as string })
  })

  it('writes posts, with edits laid over', async () => {
    const { json } = await call('posts', {
      article,
      networks: ['bluesky'],
      edits: { 'text.bluesky': 'By hand' },
    })
    expect(json()).toMatchObject([{ network: 'bluesky', texts: { text: { text: 'By hand' } } }])
  })

  it('counts, and checks', async () => {
    expect((await call('count', { network: 'twitter', text: 'नमस्ते' })).json()).toMatchObject({
      max: 280,
      valid: true,
    })
    const { json } = await call('check', { article: { title: 'A'.repeat(400) } })
    expect(JSON.stringify(json())).toContain('"severity"')
  })

  it.each([
    ['card', {}, 'Give an article'],
    ['card', { article, template: 'nope' }, 'unknown-template'],
    ['posts', { address: 'http://127.0.0.1:9/story' }, 'forbidden-address'],
    ['count', { network: 'nope', text: 'x' }, 'network'],
  ])('%s of %j is refused with a message, and the server keeps running', async (name, args, reason) => {
    const { isError, told } = await call(name, args)
    expect(isError).toBe(true)
    expect(told).toContain(reason)
  })
})
