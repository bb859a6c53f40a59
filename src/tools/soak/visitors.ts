import { connect } from 'node:net'
import type { Tally } from './tally.ts'

export interface Scene {
  /** Of the server under test. */
  readonly base: string
  /** Of the news site. */
  readonly news: string
  readonly key: string
  readonly tally: Tally
  /** From 0 to 1, deterministic. */
  readonly random: () => number
  /** Ids of stored articles. */
  readonly ids: string[]
}

/** All kinds of visitors, one action each. */
export const visitors: readonly ((scene: Scene) => Promise<void>)[] = [
  crawler,
  crawler,
  crawler,
  strangerWithAnotherType,
  poster,
  accepter,
  preview,
  apiCaller,
  hostile,
]

const formats = ['og', 'twitter', 'youtube', 'square', 'portrait', 'story']
const pick = <Item>({ random }: Scene, list: readonly Item[]): Item | undefined =>
  list[Math.floor(random() * list.length)]

async function crawler(scene: Scene): Promise<void> {
  const id = pick(scene, scene.ids)
  if (id !== undefined) await askForPicture(scene, 'crawler', `/cards/${id}/${pick(scene, formats)}.jpg`)
}

async function strangerWithAnotherType(scene: Scene): Promise<void> {
  const id = pick(scene, scene.ids)
  if (id !== undefined) await askForPicture(scene, 'stranger', `/cards/${id}/${pick(scene, formats)}.webp`)
}

async function askForPicture(scene: Scene, kind: string, path: string): Promise<void> {
  const answer = await ask(scene, kind, path)
  if (answer === undefined) return
  const type = answer.headers.get('content-type') ?? ''
  if (answer.status !== 200 || !type.startsWith('image/'))
    scene.tally.fail(`${path} answered ${answer.status} ${type} in place of a picture`)
}

async function poster(scene: Scene): Promise<void> {
  const number = Math.floor(scene.random() * 300)
  const answer = await post(scene, 'post', '/v1/articles', articleOf(scene, number))
  if (answer?.ok === true) remember(scene, answer)
}

async function accepter(scene: Scene): Promise<void> {
  const number = 1000 + Math.floor(scene.random() * 300)
  const kind = pick(scene, ['page', 'page', 'page', 'slow'])
  const body = scene.random() < 0.5 ? { url: `${scene.news}/${kind}/${number}` } : articleOf(scene, number)
  const answer = await post(scene, 'accept', '/v1/articles?async=true', body)
  if (answer?.ok !== true) return
  if (body.url !== undefined) scene.tally.accepted.add(body.url)
}

function articleOf({ news, random }: Scene, number: number) {
  return {
    title: `Ferry number ${number} sails again${random() < 0.1 ? ', corrected' : ''}`,
    url: `${news}/story/${number}`,
    lang: 'en',
    section: 'City',
    ...(random() < 0.3 ? { image: { url: `${news}/photo.jpg` } } : {}),
  }
}

function remember({ ids, tally }: Scene, answer: { readonly body: string }): void {
  const { id, pack } = JSON.parse(answer.body) as { id: string; pack?: { article?: { url?: string } } }
  if (!ids.includes(id)) ids.push(id)
  const url = pack?.article?.url
  if (url !== undefined) tally.accepted.add(url)
}

async function preview(scene: Scene): Promise<void> {
  const kind = pick(scene, ['page', 'page', 'slow', 'broken', 'endless'])
  const number = Math.floor(scene.random() * 300)
  await ask(scene, 'preview', `/preview?url=${encodeURIComponent(`${scene.news}/${kind}/${number}`)}`)
}

async function apiCaller(scene: Scene): Promise<void> {
  const article = articleOf(scene, Math.floor(scene.random() * 1e6))
  const answer = await post(scene, 'card', '/v1/cards', { article, format: pick(scene, formats) })
  if (answer?.status === 503) scene.tally.count('turned away (503)')
}

const oddities = [
  'GET /cards/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a b\r\n\r\n',
  'POST /v1/articles HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n{',
  'hello\r\n\r\n',
  `GET /${'x'.repeat(50_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  'GET /card/headline/og.png?title=%00%ff&sig=x HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /oembed?url=javascript:alert(1) HTTP/1.1\r\nHost: x\r\n\r\n',
]

/** Sends invalid requests and disconnects; only the effect on others counts. */
async function hostile(scene: Scene): Promise<void> {
  const { hostname, port } = new URL(scene.base)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.write(pick(scene, oddities) ?? '')
  await new Promise((resolve) => setTimeout(resolve, 200))
  socket.destroy()
  scene.tally.count('hostile')
}

async function post(scene: Scene, kind: string, path: string, body: { url?: string | undefined } | object) {
  return ask(scene, kind, path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
}

/** Undefined if the connection failed, which counts unless a fault was active. */
async function ask(scene: Scene, kind: string, path: string, init: RequestInit = {}) {
  const { base, key, tally } = scene
  const headers = { ...init.headers, authorization: `Bearer ${key}` }
  const started = performance.now()
  const beganInFault = tally.isInFault
  tally.count(kind)
  try {
    const answer = await fetch(base + path, { ...init, headers, signal: AbortSignal.timeout(30_000) })
    const body = await answer.text()
    tally.time(kind, performance.now() - started)
    // 503 means "try again"; callers count it where it matters.
    if (answer.status >= 500 && answer.status !== 503 && !tally.isInFault)
      tally.fail(`${kind} ${path.slice(0, 80)} answered ${answer.status}: ${body.slice(0, 200)}`)
    return { status: answer.status, ok: answer.ok, headers: answer.headers, body }
  } catch (error) {
    const { cause } = error as { readonly cause?: { readonly code?: unknown } }
    if (!beganInFault && !tally.isInFault)
      tally.fail(`${kind} ${path.slice(0, 80)}: ${String(error)} ${String(cause?.code ?? '')}`)
    return undefined
  }
}
