import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signUrl } from '../../src/http/access/signing.ts'
import { scenePhoto } from '../card/photo/scene-photo.ts'
import { type BareWorker, DRAW_LIMIT, startBareWorker } from './bare-worker.ts'

/** A worker with hardly any bindings: it must report that, and still serve cards. */
let worker: BareWorker
let press: Server
let photosUrl: string
const key = 'a-key-for-the-bare-worker'
const signingKey = { id: 'k1', secret: 'a-secret-of-the-bare-worker' }

const photos = await somePhotos()

beforeAll(async () => {
  press = createServer((request, response) => {
    const photo = photos[(request.url ?? '').slice(1)]
    response.writeHead(photo ? 200 : 404, { 'content-type': 'image/jpeg' }).end(photo)
  })
  await new Promise<void>((resolve) => press.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(press.address() as AddressInfo).port}`
  photosUrl = `http://${host}`
  worker = await startBareWorker({
    HANDBILL_API_KEYS: `tests:${key}`,
    HANDBILL_SIGNING_KEYS: `${signingKey.id}:${signingKey.secret}`,
    HANDBILL_FETCH_ALLOW: host,
    HANDBILL_WEBHOOK_SECRETS: 'no JSON',
  })
})

afterAll(async () => {
  await worker?.stop()
  press?.close()
})

async function draw(article: object, more: object = {}) {
  return fetch(new URL('/v1/cards', worker.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ article, format: 'og', ...more }),
  })
}

/** A card by its URL, as requested by a crawler. */
async function fetchCard(query: Record<string, string>, file = 'og.png') {
  const path = await signUrl(`/card/headline/${file}?${new URLSearchParams(query)}`, signingKey)
  return fetch(new URL(path, worker.url))
}

const codes = (response: Response) => response.headers.get('x-handbill-verdicts') ?? ''

describe('with the fewest bindings', () => {
  it('draws a card with its very first request', async () => {
    const response = await draw({ title: 'Night trains return to the coast', lang: 'en' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(codes(response)).not.toContain('font-unavailable')
    const { width, height } = await sharp(await response.arrayBuffer()).metadata()
    expect({ width, height }).toEqual({ width: 1200, height: 630 })
  })

  it('names what is missing on /healthz', async () => {
    const health = (await (await fetch(new URL('/healthz', worker.url))).json()) as {
      status: string
      missing: string[]
    }
    expect(health.status).toBe('degraded')
    const names = health.missing.map((line) => line.split(':')[0])
    expect(names).toEqual(
      expect.arrayContaining(['CARDS', 'RECORDS', 'IMAGES', 'JOBS', 'HANDBILL_WEBHOOK_SECRETS']),
    )
    expect(names).not.toContain('ASSETS')
    expect(names).not.toContain('HANDBILL_API_KEYS')
  })

  it('names it in the log', () => {
    const log = JSON.stringify(worker.server.getLogs())
    for (const name of ['CARDS', 'RECORDS', 'IMAGES', 'HANDBILL_WEBHOOK_SECRETS'])
      expect(log).toContain(`missing ${name}`)
  })

  it('refuses WebP, naming the binding', async () => {
    const response = await draw({ title: 'Night trains return' }, { type: 'webp' })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('IMAGES') })
  })
})

describe('a font that cannot be read', () => {
  it('is named, and the card is neither kept nor cached', async () => {
    for (let again = 0; again < 2; again++) {
      const response = await fetchCard({ title: 'केरल पहुँचा मानसून', lang: 'hi' })
      expect(response.status).toBe(200)
      expect(codes(response)).toContain('font-unavailable')
      expect(response.headers.get('cache-control')).toContain('no-store')
      expect(response.headers.get('etag')).toBeNull()
    }
  })

  it('does not affect the next card', async () => {
    const response = await fetchCard({ title: 'The bridge reopens in spring', lang: 'en' })
    expect(codes(response)).not.toContain('font-unavailable')
    expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
  })
})

describe('photos by address, without IMAGES', () => {
  it.each(['rgb.jpg', 'grey.jpg', 'progressive.jpg', 'photo.png', 'photo.webp'])(
    '%s is on the card',
    async (name) => {
      const response = await draw({ title: `With ${name}`, image: { url: `${photosUrl}/${name}` } })
      expect(response.status).toBe(200)
      expect(codes(response)).not.toContain('photo-missing')
      expect(response.headers.get('content-type')).toBe('image/jpeg')
    },
  )

  it.each(['cmyk.jpg', 'large.jpg', 'truncated.jpg', 'text.jpg', 'empty.jpg', 'photo.gif', 'nowhere.jpg'])(
    '%s is left out, with a verdict',
    async (name) => {
      const response = await draw({ title: `With ${name}`, image: { url: `${photosUrl}/${name}` } })
      expect(response.status).toBe(200)
      expect(codes(response)).toContain('photo-missing')
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000)
    },
  )

  it.each(['half.png', 'half.webp'])('%s is drawn as far as it goes', async (name) => {
    const response = await draw({ title: `${name} of it`, image: { url: `${photosUrl}/${name}` } })
    expect(codes(response)).toContain('photo-damaged')
    expect(response.headers.get('content-type')).toBe('image/jpeg')
  })

  it('after a damaged one the next is drawn', async () => {
    const response = await draw({ title: 'After them all', image: { url: `${photosUrl}/rgb.jpg` } })
    expect(codes(response)).not.toContain('photo-missing')
  })

  it('an address that is not public is not asked', async () => {
    const response = await draw({ title: 'Inside', image: { url: 'http://127.0.0.1:1/rgb.jpg' } })
    expect(response.status).toBe(200)
    expect(codes(response)).toContain('photo-missing')
  })
})

describe('the limit on drawing', () => {
  it('refuses new cards past it, and gives those that exist', async () => {
    const statuses: number[] = []
    // The limit is per clock minute: the first cards may count for the previous one.
    while (!statuses.includes(429) && statuses.length < 3 * DRAW_LIMIT) {
      const response = await fetchCard({ title: `Story ${statuses.length}` }, 'og.svg')
      await response.arrayBuffer()
      statuses.push(response.status)
    }
    expect(statuses[0]).toBe(200)
    expect(statuses.at(-1)).toBe(429)
    const known = await fetchCard({ title: 'Story 0' }, 'og.svg')
    expect(known.status).toBe(200)
  })
})

async function somePhotos(): Promise<Record<string, Buffer>> {
  const rgb = Buffer.from(await scenePhoto(1600, 1066))
  const small = sharp(rgb).resize(1300)
  const png = await small.clone().png().toBuffer()
  const webp = await small.clone().webp().toBuffer()
  return {
    'rgb.jpg': rgb,
    'grey.jpg': await small.clone().greyscale().jpeg().toBuffer(),
    'progressive.jpg': await small.clone().jpeg({ progressive: true }).toBuffer(),
    'cmyk.jpg': await small.clone().toColourspace('cmyk').jpeg().toBuffer(),
    'large.jpg': withSize(rgb, 9000, 6000),
    'truncated.jpg': rgb.subarray(0, 900),
    'text.jpg': Buffer.from('<!doctype html><p>Not found'),
    'empty.jpg': Buffer.alloc(0),
    'photo.png': png,
    'half.png': png.subarray(0, Math.floor(png.length * 0.6)),
    'half.webp': webp.subarray(0, Math.floor(webp.length * 0.6)),
    'photo.webp': webp,
    'photo.gif': await small.clone().gif().toBuffer(),
  }
}

/** Changes only the size in the frame header (SOF0). */
function withSize(jpeg: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg)
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(height, frame + 5)
  copy.writeUInt16BE(width, frame + 7)
  return copy
}
