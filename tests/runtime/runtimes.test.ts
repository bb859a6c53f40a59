import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCases, cardCases, type RuntimeCase, scriptCases } from './cases.ts'
import { editCases } from './edit-cases.ts'
import { postCases } from './post-cases.ts'
import { startNode } from './node-runtime.ts'
import type { Answer, Runtime } from './runtime.ts'
import { startWorkerd } from './workerd-runtime.ts'

/**
 * One list of requests for Node and workerd: equal status, headers, errors and lines, and visually equal pictures.
 * Scripts are verified in both.
 */
const scripts = await scriptCases()
const cards = await cardCases()
const answers = await answerCases()

const posts = postCases()
const edits = await editCases()

let node: Runtime
let workerd: Runtime

beforeAll(async () => {
  node = await startNode()
  workerd = await startWorkerd()
})

afterAll(async () => workerd?.stop())

describe('a card of every script', () => {
  it.each(scripts)('$name', async (request) => {
    const { expected, actual } = await ask(request)
    expect(expected.status).toBe(request.status)
    expect(actual).toEqual(expected)
  })
})

describe('every format, type and kind of article', () => {
  it.each(cards)('$name', async (request) => {
    const { expected, actual } = await ask(request)
    expect(expected.status).toBe(request.status)
    expect(actual).toEqual(expected)
  })
})

describe('posts', () => {
  it.each(posts)('$name', async (request) => {
    const { expected, actual } = await ask(request)
    expect(expected.status).toBe(request.status)
    expect(actual).toEqual(expected)
  })
})

describe('edits', () => {
  it.each(edits)('$name', async (request) => {
    const { expected, actual } = await ask(request)
    expect(expected.status).toBe(request.status)
    expect(actual).toEqual(expected)
  })
})

describe('requests right and wrong', () => {
  it.each(answers)('$name', async (request) => {
    const { expected, actual } = await ask(request)
    expect(expected.status).toBe(request.status)
    expect(actual).toEqual(expected)
  })
})

/** Comparable form of a response: a picture becomes a sentence about its difference from Node's. */
async function ask(request: RuntimeCase) {
  const [onNode, atTheEdge] = await Promise.all([node.answer(request), workerd.answer(request)])
  return {
    expected: { ...(await seen(node, onNode)), body: bodyOf(onNode, SAME) },
    actual: {
      ...(await seen(workerd, atTheEdge)),
      body: bodyOf(atTheEdge, await compare(onNode, atTheEdge, request.differing ?? 0)),
    },
  }
}

async function seen(runtime: Runtime, answer: Answer) {
  const { status, headers } = answer
  const etag = isPicture(answer) ? headers['etag'] : undefined
  return { status, headers, lines: etag === undefined ? 'not kept' : await runtime.linesOf(etag) }
}

const SAME = 'the same picture'

async function compare(onNode: Answer, atTheEdge: Answer, tolerated: number): Promise<string> {
  if (!isPicture(onNode) || Buffer.from(onNode.bytes).equals(atTheEdge.bytes)) return SAME
  const share = await differingShare(onNode.bytes, atTheEdge.bytes)
  return share <= tolerated ? SAME : `another picture: ${share} of its pixels`
}

function isPicture({ status, headers, bytes }: Answer): boolean {
  return status === 200 && /^image\/(?!svg)/.test(headers['content-type'] ?? '') && bytes.length > 0
}

/** The text without the request id, the time of writing and the server's own address. */
function bodyOf(answer: Answer, picture: string): string {
  if (isPicture(answer)) return picture
  return new TextDecoder()
    .decode(answer.bytes)
    .replace(/"requestId": "[^"]*"/, '"requestId": "…"')
    .replaceAll(/"(createdAt)": ?"[^"]*"/g, '"$1":"…"')
    .replaceAll(/http(?::\/\/|%3A%2F%2F)127\.0\.0\.1(?::|%3A)\d+/g, 'http://handbill')
}

async function differingShare(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [one, other] = await Promise.all([pixelsOf(a), pixelsOf(b)])
  const { width, height } = one.info
  if (other.info.width !== width || other.info.height !== height) return 1
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.1 }) / (width * height)
}

async function pixelsOf(bytes: Uint8Array) {
  return sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
}
