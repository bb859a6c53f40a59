import { expect, it } from 'vitest'
import { gatherWrites } from '../../../src/node/server/gathered-stream.ts'

function recorder(isTTY: boolean) {
  const written: string[] = []
  return { written, isTTY, write: (text: string) => void written.push(text) }
}

it('writes lines of the same tick together, in order', async () => {
  const stream = recorder(false)
  const gathered = gatherWrites(stream)
  for (const line of ['a\n', 'b\n', 'c\n']) gathered.write(line)
  expect(stream.written).toEqual([])
  await expect.poll(() => stream.written).toEqual(['a\nb\nc\n'])
  gathered.write('d\n')
  await expect.poll(() => stream.written).toEqual(['a\nb\nc\n', 'd\n'])
})

it('flushes at its buffer limit', () => {
  const stream = recorder(false)
  const gathered = gatherWrites(stream)
  gathered.write('x'.repeat(40_000))
  gathered.write('y'.repeat(40_000))
  expect(stream.written.map((text) => text.length)).toEqual([80_000])
})

it('writes at once to a terminal', () => {
  const stream = recorder(true)
  gatherWrites(stream).write('at once\n')
  expect(stream.written).toEqual(['at once\n'])
})
