import { waitUntil } from 'cloudflare:workers'
import manifest from '../../package.json' with { type: 'json' }
import { createKeyRing } from '../desk/keys/api-keys.ts'
import { createCardStore } from '../desk/store/card-store.ts'
import { createHookDesk } from '../desk/inbox/hook-desk.ts'
import { createBestEffortStore } from '../desk/store/best-effort-store.ts'
import { createApp } from '../http/app.ts'
import { createAssetBrands } from './store/asset-brands.ts'
import { createAssetPageFiles } from './store/asset-page-files.ts'
import type { Bindings } from './bindings.ts'
import { createSharedCardCache } from './store/shared-card-cache.ts'
import { createD1Records } from './store/d1-records.ts'
import { createDrawLimit } from './net/draw-limit.ts'
import { createWaker } from './job-queue.ts'
import { reportError, logRequest, warn } from './log.ts'
import { openDesk } from './open-desk.ts'
import { createOutbound } from '../net/outbound.ts'
import { workerTransport } from './net/transport.ts'
import { createR2Images } from './store/r2-images.ts'
import { lazyEngine } from './lazy-engine.ts'
import { lazyPosts } from './lazy-posts.ts'
import { readSettings } from './read-settings.ts'

const background = { defer: waitUntil, reportError }

/** Builds the app and the desk with all parts for Workers, and logs what is missing. */
export function composeApp(env: Bindings) {
  const { config, missing } = readSettings({ ...env })
  for (const line of missing) warn(`missing ${line}`)
  for (const line of config.warnings) warn(line)
  const { ASSETS, CARDS, RECORDS, JOBS, DRAW_LIMIT } = env
  const outbound = createOutbound(workerTransport, { allow: config.fetchAllow })
  const made = {
    engine: lazyEngine,
    brands: createAssetBrands(ASSETS, reportError),
    posts: lazyPosts,
  }
  const wake = createWaker(JOBS)
  const records = RECORDS && createD1Records(RECORDS)
  const images = CARDS && createR2Images(CARDS)
  const cards = records && images && createCardStore(records, images, Date.now)
  const opened =
    records && images && cards && openDesk({ ...made, records, images, cards, outbound, config, wake })
  const desk = opened?.desk
  const app = createApp({
    ...made,
    feeds: opened?.feeds,
    pages: outbound.pages,
    photos: outbound.photos,
    store: cards && createBestEffortStore(cards, background),
    articles: desk?.articles,
    desk,
    hooks:
      desk &&
      records &&
      createHookDesk(config.webhooks, {
        records,
        intake: desk.intake,
        fetch: async (...request) => fetch(...request),
        reportError,
      }),
    purge: async (addresses) => {
      for (const address of addresses) await caches.default.delete(address)
    },
    allowRender: DRAW_LIMIT && createDrawLimit(DRAW_LIMIT),
    sharedCardCache: createSharedCardCache(caches.default, background),
    storedKeys: records && createKeyRing(records, { now: Date.now, random: strongBytes, defer: waitUntil }),
    pageFiles: createAssetPageFiles(ASSETS),
    missing,
    settings: {
      version: manifest.version,
      baseUrl: config.baseUrl,
      apiKeys: config.apiKeys,
      signingKeys: config.signingKeys,
      development: config.development,
      playground: config.playground,
    },
    checks: {
      ...(records && { records: async () => records.first('SELECT 1', []) }),
      ...(images && { images: async () => images.read('ready') }),
    },
    runtime: { runtime: 'Cloudflare Workers' },
    now: Date.now,
    defer: waitUntil,
    newId: () => crypto.randomUUID(),
    log: logRequest,
  })
  return { app, desk, feeds: opened?.feeds, wake, queued: JOBS !== undefined }
}

function strongBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count))
}
