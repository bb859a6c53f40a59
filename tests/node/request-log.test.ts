import { expect, it } from 'vitest'
import { createLog } from '../../src/node/request-log.ts'

const entry = {
  id: 'abc',
  method: 'GET',
  path: '/card/headline/og.png',
  status: 200,
  milliseconds: 6.4,
}

function linesOf(isTTY: boolean, use: (log: ReturnType<typeof createLog>) => void): string[] {
  const written: string[] = []
  use(createLog({ isTTY, write: (text) => written.push(text) }, () => 0))
  return written
}

it('writes a JSON object per line where a machine reads', () => {
  const lines = linesOf(false, (log) => {
    log.request(entry)
    log.request({ ...entry, caller: 'cms', problem: 'expired' })
    log.say('info', 'ready')
  })
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time: '1970-01-01T00:00:00.000Z', level: 'info', ...entry },
    { time: '1970-01-01T00:00:00.000Z', level: 'info', ...entry, caller: 'cms', problem: 'expired' },
    { time: '1970-01-01T00:00:00.000Z', level: 'info', message: 'ready' },
  ])
  expect(lines.every((line) => line.endsWith('}\n'))).toBe(true)
})

it('writes the stack of our own faults', () => {
  const [line = ''] = linesOf(false, (log) => log.request({ ...entry, fault: new Error('trap') }))
  expect(JSON.parse(line)).toMatchObject({ level: 'error' })
  expect(JSON.parse(line).stack).toMatch(/^Error: trap\n +at /)
})

it('writes a short line where a person reads', () => {
  const lines = linesOf(true, (log) => {
    log.request({ ...entry, caller: 'cms', problem: 'expired' })
    log.say('info', 'ready')
    log.say('warning', 'mind the gap')
  })
  expect(lines).toEqual([
    '200  GET  /card/headline/og.png  6 ms  cms  expired\n',
    'ready\n',
    'warning: mind the gap\n',
  ])
})

it('keeps control characters of a path from the terminal', () => {
  const [line] = linesOf(true, (log) => log.request({ ...entry, path: '/\u001b[2Jé\ud800' }))
  expect(line).toBe('200  GET  /%1B[2J%C3%A9%EF%BF%BD  6 ms\n')
})
