import { expect, test } from 'vitest'
import { readSettings } from '../../src/worker/read-settings.ts'

const bound = { ASSETS: {}, CARDS: {}, RECORDS: {}, JOBS: {}, IMAGES: {}, DRAW_LIMIT: {} }
const keys = { HANDBILL_API_KEYS: 'cms:a-long-enough-key', HANDBILL_SIGNING_KEYS: 'k1:a-long-enough-secret' }

const names = (env: object) => readSettings({ ...env }).missing.map((line) => line.split(':')[0])

test('reports nothing where all is bound and set', () => {
  expect(names({ ...bound, ...keys })).toEqual([])
})

test('what is not bound, and secrets that are not set, are named', () => {
  expect(names({ ...bound, CARDS: undefined })).toEqual([
    'CARDS',
    'HANDBILL_API_KEYS',
    'HANDBILL_SIGNING_KEYS',
  ])
})

test('what is wrong is named and left out, and the rest holds', () => {
  const { config, missing } = readSettings({ ...bound, ...keys, HANDBILL_WEBHOOK_SECRETS: 'no JSON' })
  expect(missing).toHaveLength(1)
  expect(missing[0]).toMatch(/^HANDBILL_WEBHOOK_SECRETS: /)
  expect(config.apiKeys).toHaveLength(1)
})

test('without keys it opens itself on loopback only', () => {
  expect(readSettings(bound).config.development).toBe(false)
  expect(readSettings({ ...bound, HOST: '0.0.0.0' }).config.development).toBe(false)
  expect(readSettings({ ...bound, HOST: '127.0.0.1' }).config.development).toBe(true)
  expect(readSettings({ ...bound, HOST: '127.0.0.1', ...keys }).config.development).toBe(false)
})

test('an invalid key does not start development mode', () => {
  const { config } = readSettings({ ...bound, HOST: '127.0.0.1', HANDBILL_API_KEYS: 'no colon' })
  expect(config.development).toBe(false)
})
