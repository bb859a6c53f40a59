import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handbill, workFolder } from '../command-line.ts'

const folder = workFolder()
const sent: { url?: string; title?: string }[] = []
let answers: (body: { url?: string; title?: string }) => readonly [status: number, body: object]

const server = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    const json = JSON.parse(body) as { url?: string; title?: string }
    const isKnown = request.headers.authorization === 'Bearer a-key'
    const [status, answer] = isKnown ? answers(json) : ([401, { detail: 'The key is wrong.' }] as const)
    if (isKnown) sent.push(json)
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' })
    response.end(JSON.stringify(answer))
  })
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  writeFileSync(
    join(folder, 'archive.csv'),
    'title,url,authors\nThe ferry is back,https://example.com/1,Ann Example; Bob Sample\n,https://example.com/2,\n,,\nThe pier,https://example.com/3,\n',
  )
})
beforeEach(() => {
  sent.length = 0
  answers = ({ title = 'Read', url }) => [201, { title, url }]
})
afterAll(() => server.close())

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function batch(args: readonly string[], key = 'a-key') {
  return handbill(folder, ['batch', 'archive.csv', '--to', address(), '-j', '1', ...args], {
    env: { HANDBILL_API_KEY: key },
  })
}

describe('handbill batch --to', () => {
  test('sends articles, and addresses of pages for the server to read, and goes on where it stopped', async () => {
    const first = await batch(['-o', 'sent', '--limit', '1'])
    expect(first).toMatchObject({ status: 0, stdout: '', stderr: '1 sent\n' })
    const second = await batch(['-o', 'sent'])
    expect(second.stderr).toMatch(/^ {2}row 4: .*\n2 sent, 1 were done before, 1 failed\n$/)
    expect(second.status).toBe(1)
    expect(sent).toMatchObject([
      { title: 'The ferry is back', authors: [{ name: 'Ann Example' }, { name: 'Bob Sample' }] },
      { url: 'https://example.com/2' },
      { title: 'The pier' },
    ])
    expect(sent[1]).toEqual({ url: 'https://example.com/2' })
    const lines = readFileSync(join(folder, 'sent/batch.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { outcome: string }).outcome)).toEqual([
      'done',
      'done',
      'failed',
      'done',
    ])
  })

  test('writes nothing down without a folder', async () => {
    expect((await batch([])).stderr).toContain('3 sent, 1 failed')
    expect((await batch([])).stderr).toContain('3 sent, 1 failed')
  })

  test('names what the server refuses, and sends the rest', async () => {
    answers = ({ title, url }) =>
      title === 'The pier' ? [422, { code: 'invalid-input', detail: 'url is wrong.' }] : [200, { title, url }]
    const { stderr } = await batch([])
    expect(stderr).toContain('  row 5: url is wrong.\n')
    expect(stderr).toContain('2 sent, 2 failed')
  })

  test('retries a busy server', async () => {
    let busy = 1
    answers = ({ title, url }) => (busy-- > 0 ? [503, {}] : [200, { title, url }])
    expect((await batch([])).stderr).toContain('3 sent')
    expect(sent).toHaveLength(4)
  })

  test.each([
    ['a wrong key', [], 'wrong', /The key is wrong\./],
    ['no address', ['--to', 'cards'], 'a-key', /“cards” is no address/],
    ['a brand', ['--brand', 'x'], 'a-key', /--brand: The server decides/],
  ] as const)('stops at once for %s', async (_, args, key, message) => {
    const { status, stderr } = await batch(args, key)
    expect(stderr).toMatch(message)
    expect(status).toBe(1)
    expect(sent).toEqual([])
  })

  test('needs a folder or a server', async () => {
    const { stderr } = await handbill(folder, ['batch', 'archive.csv'])
    expect(stderr).toMatch(/--out: Name a folder/)
  })
})
