import { createApp } from '../../src/http/app.ts'
import type { AppDeps, AppSettings, RequestLog } from '../../src/http/deps.ts'
import { Problem } from '../../src/problem.ts'
import { type Brand, brandDefaults } from '../../src/article/brand/brand.ts'
import type { CardEngine } from '../../src/card/engine.ts'
import { createFakeEngine, type FakeEngine } from './fake-engine.ts'
import { posts } from '../post/post-writer.ts'

/** 2026-11-20T08:00:00Z, so that expiry can be tested to the second. */
export const NOW = 1_795_161_600

export const riverPost: Brand = {
  id: 'river-post',
  name: 'The River Post',
  face: 'serif',
  ...brandDefaults,
  colors: { paper: '#fbfaf7', ink: '#16181c', accent: '#b3261e', muted: '#5d6068', sections: {} },
}

const hillTimes: Brand = { ...riverPost, id: 'hill-times', name: 'Hill Times' }

const closed: AppSettings = {
  version: '1.2.3',
  baseUrl: undefined,
  apiKeys: [
    { name: 'cms', secret: 'alpha-key', scope: 'write' },
    { name: 'wall', secret: 'beta-key', scope: 'read' },
  ],
  signingKeys: [
    { id: 'k2', secret: 'new secret' },
    { id: 'k1', secret: 's3cret' },
  ],
  development: false,
}

export const open: Partial<AppSettings> = { apiKeys: [], signingKeys: [], development: true }

interface Options<engine extends CardEngine> extends Pick<
  AppDeps,
  | 'articles'
  | 'desk'
  | 'hooks'
  | 'pages'
  | 'pageFiles'
  | 'allowRender'
  | 'purge'
  | 'exposition'
  | 'metrics'
  | 'photos'
  | 'store'
  | 'storedKeys'
> {
  readonly brands?: AppDeps['brands']
  readonly engine?: engine
  readonly settings?: Partial<AppSettings>
  /** Default: always NOW. */
  readonly now?: AppDeps['now']
}

/** The app with fakes; `log` contains its log entries. */
export function createTestApp<engine extends CardEngine = FakeEngine>(options: Options<engine> = {}) {
  // Without an engine the type is the default, as created here.
  const {
    engine = createFakeEngine() as CardEngine as engine,
    settings = {},
    now = () => NOW * 1000,
    ...rest
  } = options
  const log: RequestLog[] = []
  const brands = [riverPost, hillTimes]
  const app = createApp({
    engine,
    posts,
    brands: {
      fallback: riverPost,
      brandFor({ brand = riverPost.id }) {
        const found = brands.find(({ id }) => id === brand)
        if (found === undefined)
          throw new Problem('invalid-input', 'There is no such brand.', { field: 'brand' })
        return found
      },
    },
    settings: { ...closed, ...settings },
    runtime: { node: '24.0.0' },
    now,
    newId: () => 'test-request-id',
    log: (entry) => void log.push(entry),
    ...rest,
  })
  return { app, engine, log }
}
