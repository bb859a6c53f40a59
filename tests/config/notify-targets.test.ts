import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

describe('HANDBILL_NOTIFY', () => {
  it('lists the recipients of notices', () => {
    const targets = [{ url: 'https://hooks.example/in', secret }]
    expect(parseConfig({ HANDBILL_NOTIFY: JSON.stringify(targets) }).notify).toEqual(targets)
    expect(parseConfig({}).notify).toEqual([])
  })

  it.each([
    ['{"url":', 'must be a JSON list of objects with url and secret'],
    ['[3]', 'must be objects with url and secret, entry 0'],
    ['[{"url": "https://hooks.example/"}]', 'entry 0.secret'],
    [
      `[{"url": "ftp://hooks.example/", "secret": "${secret}"}]`,
      'must be an http or https address, entry 0.url',
    ],
    [
      '[{"url": "https://hooks.example/", "secret": "short"}]',
      'must be whsec_ and at least 16 bytes in base64',
    ],
    [
      JSON.stringify([
        { url: 'https://hooks.example/', secret },
        { url: 'https://hooks.example/', secret },
      ]),
      'names an address twice',
    ],
  ])('is refused when it is %s', (value, message) => {
    expect(() => parseConfig({ HANDBILL_NOTIFY: value })).toThrow(message)
  })
})

describe('HANDBILL_KEEP_DAYS', () => {
  it('is a number of days', () => {
    expect(parseConfig({}).keepDays).toBe(365)
    expect(parseConfig({ HANDBILL_KEEP_DAYS: '30' }).keepDays).toBe(30)
    for (const wrong of ['0', '-1', '1.5', 'week'])
      expect(() => parseConfig({ HANDBILL_KEEP_DAYS: wrong })).toThrow(
        'HANDBILL_KEEP_DAYS must be a number of days',
      )
  })
})
