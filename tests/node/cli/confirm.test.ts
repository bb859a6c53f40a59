import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { confirm } from '../../../src/node/cli/input/confirm.ts'

function terminal() {
  return { input: tty(), output: tty() }
}

function tty(isTTY = true) {
  return Object.assign(new PassThrough(), { isTTY })
}

test.each([
  ['y\n', true],
  ['YES\n', true],
  ['\n', false],
  ['n\n', false],
  ['yesterday\n', false],
])('%j answers %s', async (typed, agreed) => {
  const { input, output } = terminal()
  const answer = confirm('Remove them?', { input, output })
  input.write(typed)
  expect(await answer).toBe(agreed)
  expect(String(output.read())).toContain('Remove them? [y/N] ')
})

test('Ctrl-D means no', async () => {
  const { input, output } = terminal()
  const answer = confirm('Remove them?', { input, output })
  input.end()
  expect(await answer).toBe(false)
})

test('where there is no terminal the option is named', async () => {
  const piped = { input: tty(false), output: tty() }
  await expect(confirm('Remove them?', piped)).rejects.toMatchObject({ field: '--yes' })
})
