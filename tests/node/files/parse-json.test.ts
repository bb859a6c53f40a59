import { expect, test } from 'vitest'
import { Problem } from '../../../src/problem.ts'
import { parseJson } from '../../../src/node/files/parse-json.ts'

function validateSecret(text: string): string {
  try {
    parseJson(text, 'a.json')
  } catch (error) {
    if (error instanceof Problem && error.code === 'malformed-json') return error.message
    throw error
  }
  return 'none'
}

test.each([
  ['', 'a.json is not JSON: it ends too early, at line 1, column 1.'],
  ['{"a":', 'a.json is not JSON: it ends too early, at line 1, column 6.'],
  ['{"a": "x', 'a.json is not JSON: Unterminated string, at line 1, column 9.'],
  ['{\n  "a": 1,\n}', 'a.json is not JSON: Expected double-quoted property name, at line 3, column 1.'],
  ['{\n\n "a": maybe}', "a.json is not JSON: Unexpected token 'm', at line 3, column 7."],
  ['[1, 2', "a.json is not JSON: Expected ',' or ']' after array element, at line 1, column 6."],
  ['{"a": 1} x', 'a.json is not JSON: Unexpected non-whitespace character after JSON, at line 1, column 10.'],
  ['{"a": "x\ny"}', 'a.json is not JSON: Bad control character in string literal, at line 1, column 9.'],
])('%j: where and what', (text, message) => {
  expect(validateSecret(text)).toBe(message)
})

test('a fault far into a long file is found, with nothing of the file in the message', () => {
  const text = `[\n${'{"title": "secret"},\n'.repeat(20_000)}oops]`
  expect(validateSecret(text)).toBe("a.json is not JSON: Unexpected token 'o', at line 20002, column 1.")
})

test('a byte order mark is no fault', () => {
  expect(parseJson('\ufeff{"a": 1}', 'a.json')).toEqual({ a: 1 })
})
