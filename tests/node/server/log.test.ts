import { describe, expect, it } from 'vitest'
import { createLog, type Log } from '../../../src/node/server/log.ts'

const entry = {
  requestId: 'b3f0c2a4',
  method: 'GET',
  path: '/card/headline/og.png',
  status: 200,
  milliseconds: 6.4,
}

type Level = NonNullable<NonNullable<Parameters<typeof createLog>[1]>['level']>

function linesOf(isTTY: boolean, use: (log: Log) => void, level?: Level): string[] {
  const written: string[] = []
  const stream = { isTTY, write: (text: string) => written.push(text) }
  use(createLog(stream, { now: () => 0, ...(level === undefined ? {} : { level }) }))
  return written
}

describe('JSON logs', () => {
  it('writes a JSON object per line', () => {
    const lines = linesOf(false, (log) => {
      log.request(entry)
      log.request({ ...entry, caller: 'cms', problem: 'expired' })
      log.say('info', 'ready')
      log.say('warning', 'job failed', { requestId: 'b3f0c2a4', job: 7, article: undefined })
    })
    const time = '1970-01-01T00:00:00.000Z'
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { time, level: 'info', ...entry },
      { time, level: 'info', ...entry, caller: 'cms', problem: 'expired' },
      { time, level: 'info', message: 'ready' },
      { time, level: 'warning', message: 'job failed', requestId: 'b3f0c2a4', job: 7 },
    ])
    expect(lines.every((line) => line.endsWith('}\n') && !line.slice(0, -1).includes('\n'))).toBe(true)
  })

  it('writes the stack of our own faults', () => {
    const [line = ''] = linesOf(false, (log) => log.request({ ...entry, fault: new Error('trap') }))
    expect(JSON.parse(line)).toMatchObject({ level: 'error' })
    expect(JSON.parse(line).stack).toMatch(/^Error: trap\n +at /)
  })

  it('truncates a long path', () => {
    const [line = ''] = linesOf(false, (log) => log.request({ ...entry, path: `/${'a'.repeat(9000)}` }))
    expect(JSON.parse(line).path).toBe(`/${'a'.repeat(199)}…`)
  })
})

describe('logs on a terminal', () => {
  it('writes short lines, with the id for failures', () => {
    const lines = linesOf(true, (log) => {
      log.request({ ...entry, caller: 'cms' })
      log.request({ ...entry, status: 403, problem: 'expired' })
      log.say('info', 'ready')
      log.say('warning', 'mind the gap', { job: 7, article: undefined })
    })
    expect(lines).toEqual([
      '200  GET  /card/headline/og.png  6 ms  cms\n',
      '403  GET  /card/headline/og.png  6 ms  expired  b3f0c2a4\n',
      'ready\n',
      'warning: mind the gap  job=7\n',
    ])
  })

  it('removes control characters of a path', () => {
    const [line] = linesOf(true, (log) => log.request({ ...entry, path: '/\u001b[2Jé\ud800' }))
    expect(line).toBe('200  GET  /%1B[2J%C3%A9%EF%BF%BD  6 ms\n')
  })
})

function sayAll(log: Log): void {
  log.request({ ...entry, path: '/healthz' })
  log.request({ ...entry, path: '/metrics' })
  log.request({ ...entry, path: '/metrics', status: 401 })
  log.request(entry)
  log.request({ ...entry, status: 503, problem: 'unavailable' })
  log.request({ ...entry, status: 200, fault: 'drawn as a plain card' })
  log.say('debug', 'fine print')
}

const toldAt = (level?: Level) =>
  linesOf(false, sayAll, level).map((line) => {
    const { level: own, path, status, message } = JSON.parse(line)
    return [own, path ?? message, status].join(' ').trim()
  })

describe('levels', () => {
  it('leave out successful health probes', () => {
    expect(toldAt()).toEqual([
      'info /metrics 401',
      'info /card/headline/og.png 200',
      'warning /card/headline/og.png 503',
      'error /card/headline/og.png 200',
    ])
  })

  it('can be lowered and raised', () => {
    expect(toldAt('debug')).toHaveLength(7)
    expect(toldAt('debug')[0]).toBe('debug /healthz 200')
    expect(toldAt('warning')).toEqual([
      'warning /card/headline/og.png 503',
      'error /card/headline/og.png 200',
    ])
    expect(toldAt('error')).toEqual(['error /card/headline/og.png 200'])
  })
})

describe('secrets', () => {
  it.each([
    ['Bearer abc.DEF-123~+/=', 'Bearer …'],
    ['authorization: basic dXNlcjpwYXNz', 'authorization: basic …'],
    [`hb_k3f2a2xq_${'A'.repeat(43)}`, 'hb_k3f2a2xq_…'],
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_…'],
    ['GET https://cms.example/api?token=s3cret&x=1 failed', 'GET https://cms.example/api?… failed'],
    ['(http://user:pass@cms.example:80/a?b#c)', '(http://…@cms.example:80/a?…)'],
    ['is it? yes', 'is it? yes'],
  ])('%s', (text, expected) => {
    for (const isTTY of [true, false]) {
      const [line = ''] = linesOf(isTTY, (log) => log.say('info', text))
      expect(line).toContain(expected)
      expect(line).not.toMatch(/s3cret|dXNl|abc\.|A{9}|MfKQ|pass@/)
    }
  })

  it('are removed from the stack of an error', () => {
    const fault = new Error('fetch https://cms.example/api?token=s3cret')
    for (const isTTY of [true, false]) {
      const text = linesOf(isTTY, (log) => log.request({ ...entry, fault })).join('')
      expect(text).toContain('https://cms.example/api?…')
      expect(text).not.toContain('s3cret')
    }
  })
})
