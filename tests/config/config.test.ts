import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { parseConfig } from '../../src/config/config.ts'

function messageOf(variables: Record<string, string>): string {
  try {
    parseConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'no error'
}

const longSecret = '0123456789abcdef'

describe('parseConfig', () => {
  it('needs nothing: development on this machine only', () => {
    expect(parseConfig({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      baseUrl: undefined,
      apiKeys: [],
      signingKeys: [],
      brands: undefined,
      data: './data',
      fetchAllow: [],
      keepDays: 365,
      drawThreads: undefined,
      playground: false,
      templates: undefined,
      webhooks: [],
      logLevel: 'info',
      feeds: [],
      checkPages: false,
      notify: [],
      development: true,
      warnings: [],
    })
  })

  it('reads every variable, and takes an empty one as unset', () => {
    const config = parseConfig({
      PORT: '3000',
      HOST: ' 0.0.0.0 ',
      HANDBILL_BASE_URL: 'https://cards.example.org/',
      HANDBILL_API_KEYS: `cms:${longSecret}, desk:${longSecret}x:read,`,
      HANDBILL_SIGNING_KEYS: `k2:${longSecret},k1:with:colon:${longSecret}`,
      HANDBILL_BRANDS: '',
      HANDBILL_FETCH_ALLOW: 'intranet.example.org,10.0.0.7',
      UNRELATED: 'x',
    })
    expect(config).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      baseUrl: 'https://cards.example.org',
      apiKeys: [
        { name: 'cms', secret: longSecret, scope: 'write' },
        { name: 'desk', secret: `${longSecret}x`, scope: 'read' },
      ],
      signingKeys: [
        { id: 'k2', secret: longSecret },
        { id: 'k1', secret: `with:colon:${longSecret}` },
      ],
      brands: undefined,
      fetchAllow: ['intranet.example.org', '10.0.0.7'],
      development: false,
    })
  })

  it.each([
    [{ PORT: 'abc' }, 'PORT must be a port number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT must be a port number from 0 to 65535'],
    [{ HOST: 'a b' }, 'HOST must be an address or a host name, such as 127.0.0.1'],
    [
      { HANDBILL_BASE_URL: 'ftp://x' },
      'HANDBILL_BASE_URL must be an absolute http or https URL, such as https://cards.example.org',
    ],
    [
      { HANDBILL_API_KEYS: 'cms:key:admin' },
      'HANDBILL_API_KEYS must be name:key or name:key:read, separated by commas',
    ],
    [{ HANDBILL_API_KEYS: 'cms' }, 'HANDBILL_API_KEYS gives "cms" an empty key'],
    [{ HANDBILL_SIGNING_KEYS: 'secret' }, 'HANDBILL_SIGNING_KEYS must be id:secret, separated by commas'],
    [{ HANDBILL_SIGNING_KEYS: 'k1:a,k1:b' }, 'HANDBILL_SIGNING_KEYS gives the same id twice'],
  ])('names the variable at fault: %o', (variables, expected) => {
    expect(messageOf(variables)).toBe(expected)
  })

  it('reports all errors at once', () => {
    expect(messageOf({ PORT: '-1', HANDBILL_SIGNING_KEYS: ':x' }).split('\n')).toEqual([
      'PORT must be a port number from 0 to 65535',
      'HANDBILL_SIGNING_KEYS must be id:secret, separated by commas',
    ])
  })

  it('never shows a secret', () => {
    expect(messageOf({ HANDBILL_API_KEYS: 'cms:hush:admin', PORT: 'x' })).not.toContain('hush')
  })

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org'])(
    'refuses to listen on %s without a key',
    (host) => {
      expect(messageOf({ HOST: host })).toBe(
        `HOST is ${host}, but no key is configured: set HANDBILL_API_KEYS and HANDBILL_SIGNING_KEYS, ` +
          'or leave HOST unset to listen on this machine only',
      )
    },
  )

  it.each(['localhost', '127.0.0.1', '127.0.0.53', '::1'])('allows %s without a key', (host) => {
    expect(parseConfig({ HOST: host }).development).toBe(true)
  })

  it('leaves development mode once a key is stored, and may then listen on public addresses', () => {
    const asked: string[] = []
    const hasStoredKey = (data: string) => asked.push(data) > 0
    const config = parseConfig({ HOST: '0.0.0.0', HANDBILL_DATA: '/var/handbill' }, hasStoredKey)
    expect(config.development).toBe(false)
    expect(asked).toEqual(['/var/handbill'])
  })

  describe('shared stores of several nodes', () => {
    const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }
    const imagesOf = (HANDBILL_IMAGES: string) => parseConfig({ HANDBILL_IMAGES, ...keys }).imageStore

    it('is the data folder unless it says otherwise', () => {
      expect(parseConfig({})).toMatchObject({ databaseUrl: undefined, imageStore: undefined })
    })

    it('takes PostgreSQL by its address, and nothing else', () => {
      const HANDBILL_DATABASE_URL = 'postgresql://desk:pass@db.internal/handbill?sslmode=verify-full'
      expect(parseConfig({ HANDBILL_DATABASE_URL }).databaseUrl).toBe(HANDBILL_DATABASE_URL)
      for (const wrong of ['mysql://db/handbill', 'db.internal', './handbill.sqlite'])
        expect(messageOf({ HANDBILL_DATABASE_URL: wrong })).toMatch(
          /^HANDBILL_DATABASE_URL must be an address such as/,
        )
    })

    it('takes buckets of Amazon and of others', () => {
      const inKeys = { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: undefined }
      expect(imagesOf('s3://cards?region=eu-central-1')).toEqual({
        bucket: 'cards',
        prefix: '',
        endpoint: undefined,
        region: 'eu-central-1',
        keys: inKeys,
      })
      expect(imagesOf('s3://cards/news/desk/?endpoint=https://s3.example.org/')).toEqual({
        bucket: 'cards',
        prefix: 'news/desk/',
        endpoint: 'https://s3.example.org',
        region: 'auto',
        keys: inKeys,
      })
    })

    it.each([
      ['cards', 'must be s3://BUCKET'],
      ['https://cards', 'must be s3://BUCKET'],
      ['s3://', 'names no bucket'],
      ['s3://UPPER_case', 'names no bucket'],
      ['s3://id:secret@cards', 'must not hold keys'],
      ['s3://cards?regoin=x', 'has an unknown option "regoin"'],
      ['s3://cards?endpoint=s3.example.org', 'must have an endpoint such as'],
      ['s3://cards?endpoint=https://s3.example.org/path', 'must have an endpoint such as'],
      ['s3://cards?region=eu central', 'must have a region such as'],
      ['s3://cards/a%20b', 'must have a prefix of'],
    ])('names the error in %s', (value, message) => {
      expect(messageOf({ HANDBILL_IMAGES: value, ...keys })).toContain(`HANDBILL_IMAGES ${message}`)
    })

    it('needs keys for a bucket', () => {
      expect(messageOf({ HANDBILL_IMAGES: 's3://cards', AWS_ACCESS_KEY_ID: 'id' })).toBe(
        'HANDBILL_IMAGES needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
      )
    })
  })

  it('knows four levels of logging', () => {
    expect(parseConfig({ HANDBILL_LOG: 'error' }).logLevel).toBe('error')
    expect(() => parseConfig({ HANDBILL_LOG: 'loud' })).toThrow(
      /^HANDBILL_LOG Invalid option: expected one of "debug"/,
    )
  })

  it('warns of secrets that can be guessed', () => {
    expect(parseConfig({ HANDBILL_API_KEYS: 'cms:short' }).warnings).toEqual([
      'HANDBILL_BASE_URL is not set: pages, packs and tags do not know their public address',
      'HANDBILL_API_KEYS: the secret of "cms" is shorter than 16 characters',
    ])
  })
})
