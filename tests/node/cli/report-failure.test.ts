import { expect, it } from 'vitest'
import { ConfigError } from '../../../src/config/config-error.ts'
import { failureText } from '../../../src/node/cli/report-failure.ts'
import { Problem } from '../../../src/problem.ts'

it('is one line for errors that the user can fix', () => {
  expect(failureText(new Problem('not-found', 'There is no file a.json.'), false)).toBe(
    'handbill: There is no file a.json.',
  )
  expect(
    failureText(
      new Problem('unknown-format', 'There is no format "ogg".', {
        field: '--format',
        allowed: ['og', 'story'],
      }),
      false,
    ),
  ).toBe('handbill: --format: There is no format "ogg". (there is: og, story)')
})

it('is a line per variable for a wrong configuration', () => {
  expect(failureText(new ConfigError('PORT is wrong\nHOST is wrong'), false)).toBe(
    'handbill: PORT is wrong\nhandbill: HOST is wrong',
  )
})

it('points at the doctor for everything else, and shows the stack when asked', () => {
  const error = new Error('wasm trap')
  expect(failureText(error, false)).toBe(
    'handbill: wasm trap\n' +
      'This is not about your input. "handbill doctor" looks for what is missing; HANDBILL_DEBUG=1 says more.',
  )
  expect(failureText(error, true)).toContain('report-failure.test.ts')
  expect(failureText('odd', false)).toContain('handbill: odd\n')
})
